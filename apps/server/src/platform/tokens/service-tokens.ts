import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { type Instant, shanghaiDay } from '@yige/domain';
import { Clock } from '../clock/clock.js';
import { Keys } from '../crypto/keys.js';
import { at } from '../database/columns.js';
import { isDuplicate } from '../database/database-errors.js';
import { findRow } from '../database/find-rows.js';
import { Reads } from '../database/reads.js';
import { insertRows, updateRows } from '../database/statements.js';
import { type Tx, UnitOfWork } from '../database/unit-of-work.js';
import { Ids } from '../ids/ids.js';
import { Unreachable } from '../ports/outside-call.js';
import { type AskForToken, type KeptToken, TokenKeeper } from '../ports/token-keeper.port.js';
import { ServiceToken } from './service-token.entity.js';

/** The next one is asked for so long before the end, and a little after the service itself begins to give the next one out (wechat.md §1.2). */
const EARLY_MS = 270_000;
/** Longer than asking takes. */
const LEASE_MS = 15_000;
/** So long whoever has no token at all waits for the process that asks. */
const WAIT_MS = 5_000;
const POLL_MS = 50;
const FORCED_APART_MS = 30_000;
const FORCED_A_DAY = 20;
const BEGINNING: Instant = 0;

interface Held extends KeptToken {
  readonly expiresAt: Instant;
}

/** One row for each service, claimed by conditional update: of all processes one asks for the next token, and the others go on with the present one meanwhile. */
@Injectable()
export class ServiceTokens extends TokenKeeper {
  private readonly held = new Map<string, Held>();
  /** One asking of the row at a time, however many calls begin at the same moment. */
  private readonly under = new Map<string, Promise<KeptToken>>();

  constructor(
    private readonly uow: UnitOfWork,
    private readonly reads: Reads,
    private readonly keys: Keys,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {
    super();
  }

  token(service: string, ask: AskForToken): Promise<KeptToken> {
    const held = this.held.get(service);
    if (held && held.expiresAt - EARLY_MS > this.clock.now()) return Promise.resolve(held);
    const present = this.under.get(service);
    if (present) return present;
    const found = this.found(service, ask).finally(() => this.under.delete(service));
    this.under.set(service, found);
    return found;
  }

  async renewed(service: string, refused: KeptToken, ask: AskForToken): Promise<KeptToken> {
    if (this.held.get(service)?.generation === refused.generation) this.held.delete(service);
    await this.uow.run((tx) => updateRows(tx, ServiceToken, { id: service, generation: refused.generation }, { expiresAt: BEGINNING }));
    return this.token(service, ask);
  }

  async forced(service: string, refused: KeptToken, ask: AskForToken): Promise<KeptToken | null> {
    const row = await this.row(service);
    const now = this.clock.now();
    if (row === null || row.generation !== refused.generation) return this.token(service, ask);
    const today = shanghaiDay(now);
    const before = row.forcedOn === today ? row.forcedCount : 0;
    if (before >= FORCED_A_DAY || (row.forcedAt !== null && now - row.forcedAt < FORCED_APART_MS)) return null;
    this.held.delete(service);
    const lease = await this.leased(row, { forcedAt: now, forcedOn: today, forcedCount: before + 1, expiresAt: BEGINNING });
    return lease === null ? this.token(service, ask) : this.asked(row, lease, () => ask(true));
  }

  private async found(service: string, ask: AskForToken): Promise<KeptToken> {
    for (const startedAt = performance.now(); ; ) {
      const row = (await this.row(service)) ?? (await this.first(service));
      if (row.expiresAt - EARLY_MS > this.clock.now()) return this.hold(row);
      const lease = await this.leased(row, {});
      if (lease !== null) return this.asked(row, lease, () => ask(false));
      if (row.expiresAt > this.clock.now()) return this.hold(row);
      if (performance.now() - startedAt > WAIT_MS) throw new Unreachable('another process asks for its token and does not come back');
      await pause(POLL_MS);
    }
  }

  /** Asks outside of any transaction. Where that fails the present token is good to its end. */
  private async asked(row: ServiceToken, lease: string, ask: () => ReturnType<AskForToken>): Promise<KeptToken> {
    const { id, generation, expiresAt } = row;
    try {
      const { token, livesMs } = await ask();
      const next = { tokenSealed: this.keys.encrypt('service-token', token), expiresAt: this.clock.now() + livesMs, generation: generation + 1 };
      // Were the lease gone meanwhile, somebody else's token stands there, and this one is as good.
      await this.uow.run((tx) => updateRows(tx, ServiceToken, { id, leaseToken: lease }, { ...next, leaseToken: null, leaseUntil: null }));
      return this.hold({ ...row, ...next });
    } catch (error) {
      await this.uow.run((tx) => updateRows(tx, ServiceToken, { id, leaseToken: lease }, { leaseToken: null, leaseUntil: null }));
      if (expiresAt > this.clock.now()) return this.hold(row);
      throw error;
    }
  }

  /** @returns the lease; null where another process has it, or has a new token already */
  private async leased({ id, generation }: ServiceToken, set: Partial<ServiceToken>): Promise<string | null> {
    const lease = this.ids.next();
    const now = this.clock.now();
    const claim = (tx: Tx) => tx.createQueryBuilder().update(ServiceToken).set({ ...set, leaseToken: lease, leaseUntil: now + LEASE_MS })
      .where('id = :id AND generation = :generation', { id, generation })
      // No honest lease reaches further than its length: the clock was set back since.
      .andWhere('(lease_until IS NULL OR lease_until < :now OR lease_until > :longest)', { now: at(now), longest: at(now + 2 * LEASE_MS) })
      .execute();
    const { affected } = await this.uow.run(claim);
    return affected === 1 ? lease : null;
  }

  private row(service: string): Promise<ServiceToken | null> {
    return findRow(this.reads.manager, ServiceToken, { id: service });
  }

  private async first(service: string): Promise<ServiceToken> {
    const row: ServiceToken = { id: service, tokenSealed: null, expiresAt: BEGINNING, generation: 0, leaseUntil: null, leaseToken: null, forcedAt: null, forcedOn: null, forcedCount: 0 };
    await this.uow.run((tx) => insertRows(tx, ServiceToken, [row])).catch((error: unknown) => {
      // Another process was as fast.
      if (!isDuplicate(error)) throw error;
    });
    return row;
  }

  private hold({ id, tokenSealed, generation, expiresAt }: ServiceToken): KeptToken {
    if (tokenSealed === null) throw new Unreachable('there is no token');
    const held: Held = { token: this.keys.decrypt('service-token', tokenSealed), generation, expiresAt };
    this.held.set(id, held);
    return held;
  }
}
