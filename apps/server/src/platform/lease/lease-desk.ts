import { randomInt } from 'node:crypto';
import type { Instant } from '@yige/domain';
import { Brackets, type EntityTarget, type SelectQueryBuilder } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import type { Clock } from '../clock/clock.js';
import { at } from '../database/columns.js';
import type { Reads } from '../database/reads.js';
import type { RowsWhere } from '../database/row-shape.js';
import { updateRows } from '../database/statements.js';
import type { Tx, UnitOfWork } from '../database/unit-of-work.js';
import type { Ids } from '../ids/ids.js';
import { postponement } from './backoff.js';
import type { LeasedRow } from './leased-row.js';

/** How long work may take before another process believes the one that took it to be dead. */
export const LEASE_MS = 30_000;
export const MAX_ATTEMPTS = 8;
const BATCH = 50;

export interface LeaseTools {
  readonly uow: UnitOfWork;
  readonly reads: Reads;
  readonly ids: Ids;
  readonly clock: Clock;
}

/** Work that was taken: its rows are written in the transaction that marks it done. */
export type Effect = (tx: Tx) => Promise<void>;

/**
 * The one way to share rows of work between processes: claimed by conditional update with a lease, done in the transaction that marks
 * them done, and only by whoever still has the lease. So the rows that work writes stand exactly once, whatever dies or runs twice.
 */
export class LeaseDesk<Row extends LeasedRow> {
  constructor(
    private readonly entity: EntityTarget<Row>,
    private readonly tools: LeaseTools,
  ) {}

  /** What may be taken now, the longest due first. `ready` is a further condition on `w`: what cannot go yet must not fill the list. */
  async available(batch = BATCH, ready = '1 = 1', values: Readonly<Record<string, string>> = {}): Promise<Row[]> {
    const now = this.tools.clock.now();
    const query: SelectQueryBuilder<Row> = this.tools.reads.manager.createQueryBuilder(this.entity, 'w');
    return query
      .where("w.status = 'pending' AND w.available_at <= :now", { now: at(now) })
      .andWhere(free('w.lease_until', now))
      .andWhere(ready, values)
      .orderBy('w.available_at')
      .addOrderBy('w.id')
      .limit(batch)
      .getMany();
  }

  /**
   * Takes all of these rows at once and does them in one transaction, which costs a fraction of one for each. Where the effect fails each is
   * done by itself, so that one that cannot be done holds up nobody.
   * @returns how many were done; none where another process has one of them
   */
  async workTogether(rows: readonly Row[], effect: Effect, alone: (row: Row) => Promise<boolean>): Promise<number> {
    const { uow, ids } = this.tools;
    const all = { leaseToken: ids.next(), rowIds: rows.map(({ id }) => id) };
    const taken = await uow.run((tx) => this.claimAll(tx, all));
    const giveBack = (): Promise<number> => uow.run((tx) => this.change(tx, all, { leaseToken: null, leaseUntil: null }));
    if (taken < rows.length) {
      if (taken > 0) await giveBack();
      return 0;
    }
    try {
      await uow.run(async (tx) => {
        await effect(tx);
        if ((await this.change(tx, all, { status: 'done', leaseUntil: null })) !== rows.length) throw new LeaseLost();
      });
      return rows.length;
    } catch {
      await giveBack();
      let done = 0;
      for (const row of rows) if (await alone({ ...row, leaseToken: null })) done++;
      return done;
    }
  }

  /**
   * @param prepare what may reach outside. Once it has come through, a row that could not be marked done keeps a lease token, and so says to whoever takes it next that
   *   it was begun; neither is it forgotten by what fails after that.
   * @param notBefore of an error that is no failure of this work, when it may be tried again: that is not counted; null counts.
   * @returns whether this call did the work; false when another process has it, or when it failed and waits for another try.
   */
  async work(
    row: Row, prepare: () => Promise<Effect>, failed: (attempts: number, dead: boolean, error: unknown) => void, notBefore: (error: unknown) => Instant | null = () => null,
  ): Promise<boolean> {
    const { uow, ids } = this.tools;
    const leaseToken = ids.next();
    if (!(await uow.run((tx) => this.claim(tx, row, leaseToken)))) return false;
    const keeping = this.keepLease(row.id, leaseToken);
    let isBegun = row.leaseToken !== null;
    try {
      const effect = await prepare();
      isBegun = true;
      clearInterval(keeping);
      await uow.run(async (tx) => {
        await effect(tx);
        await this.done(tx, row.id, leaseToken);
      });
      return true;
    } catch (error) {
      const back = { leaseUntil: null, leaseToken: isBegun ? leaseToken : null, lastError: messageOf(error) };
      const giveBack = (set: Partial<LeasedRow>): Promise<number> => uow.run((tx) => this.change(tx, { rowIds: [row.id], leaseToken }, { ...back, ...set }));
      const later = notBefore(error);
      if (later !== null) {
        await giveBack({ availableAt: later });
        return false;
      }
      const attempts = row.attempts + 1;
      failed(attempts, attempts >= MAX_ATTEMPTS, error);
      await giveBack(this.postponed(attempts));
      return false;
    } finally {
      clearInterval(keeping);
    }
  }

  /** What takes longer than a lease, such as following every reference of a city, is not to be begun by a second process meanwhile. */
  private keepLease(id: string, leaseToken: string): NodeJS.Timeout {
    const { uow, clock } = this.tools;
    const renew = (): Promise<number> => uow.run((tx) => this.change(tx, { rowIds: [id], leaseToken }, { leaseUntil: clock.now() + LEASE_MS }));
    // Should it fail, the lease runs out, and whoever takes over decides.
    return setInterval(() => void renew().catch(() => undefined), LEASE_MS / 3).unref();
  }

  private async claimAll(tx: Tx, { leaseToken, rowIds }: Taken): Promise<number> {
    const now = this.tools.clock.now();
    const { affected } = await tx
      .createQueryBuilder()
      .update(this.entity)
      .set({ leaseToken, leaseUntil: now + LEASE_MS } as unknown as QueryDeepPartialEntity<Row>)
      .where("id IN (:...rowIds) AND status = 'pending' AND available_at <= :now", { rowIds, now: at(now) })
      .andWhere(free('lease_until', now))
      .execute();
    return affected ?? 0;
  }

  private async claim(tx: Tx, row: Row, leaseToken: string): Promise<boolean> {
    const now = this.tools.clock.now();
    const leaseUntil: Instant = now + LEASE_MS;
    const result = await tx
      .createQueryBuilder()
      .update(this.entity)
      .set({ leaseToken, leaseUntil } as unknown as QueryDeepPartialEntity<Row>)
      // Due still: the clock may have been set back since it was looked for.
      .where("id = :id AND status = 'pending' AND available_at <= :now", { id: row.id, now: at(now) })
      .andWhere(row.leaseToken === null ? 'lease_token IS NULL' : 'lease_token = :was', { was: row.leaseToken })
      .execute();
    return result.affected === 1;
  }

  private async done(tx: Tx, id: string, leaseToken: string): Promise<void> {
    if ((await this.change(tx, { rowIds: [id], leaseToken }, { status: 'done', leaseUntil: null })) !== 1) throw new LeaseLost();
  }

  private postponed(attempts: number): Partial<LeasedRow> {
    return { attempts, status: attempts >= MAX_ATTEMPTS ? 'dead' : 'pending', availableAt: this.tools.clock.now() + postponement(attempts, randomInt(1_000) / 1_000) };
  }

  /** Only what is still to be done: when the connection broke at the commit the work may stand as done, and must not be begun anew. */
  private change(tx: Tx, { rowIds, leaseToken }: Taken, set: Partial<LeasedRow>): Promise<number> {
    return updateRows(tx, this.entity, { id: rowIds, leaseToken, status: 'pending' } as unknown as RowsWhere<Row>, set as unknown as QueryDeepPartialEntity<Row>);
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

interface Taken {
  readonly leaseToken: string;
  readonly rowIds: readonly string[];
}

/** Nobody has it, or whoever had it let its lease run out. */
const free = (leaseUntil: string, now: Instant): Brackets => new Brackets((or) => or
  .where(`${leaseUntil} IS NULL OR ${leaseUntil} < :now`, { now: at(now) })
  // No honest lease reaches so far: the clock was set back since, or its owner's clock runs ahead.
  .orWhere(`${leaseUntil} > :longest`, { longest: at(now + 2 * LEASE_MS) }));

/** Meanwhile the lease ran out and went to another process: nothing of this one's work may stand. */
class LeaseLost extends Error {
  constructor() {
    super('the lease went to another process');
  }
}
