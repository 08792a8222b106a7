import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { type Instant, TRANSITIONS } from '@yige/domain';
import { In, type SelectQueryBuilder } from 'typeorm';
import { Account, RoleAssignment } from '../../access/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { at } from '../../platform/database/columns.js';
import { isDuplicate } from '../../platform/database/database-errors.js';
import { Reads } from '../../platform/database/reads.js';
import { insertRows } from '../../platform/database/statements.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { derivedId } from '../../platform/ids/ids.js';
import { untaken } from '../../platform/lease/leased-row.js';
import { Rounds } from '../../platform/lease/rounds.js';
import { DueWork } from '../../platform/scheduler/due-work.entity.js';
import { Tenants } from '../../tenancy/index.js';
import { RequestRow } from '../infrastructure/request.entity.js';
import { STRANDED_WORK } from './stranded.js';

const LOOKS_EVERY_MS = 60_000;
/** Terms that end before the next look are set an alarm for, so that each ends at its moment. */
const AHEAD_MS = 2 * LOOKS_EVERY_MS;
/** An end is often entered after it came, with yesterday's date or this very moment's, so each look goes over the last day again. */
const BEHIND_MS = 24 * 60 * 60_000;
const BATCH = 200;
/** Statuses in which somebody holds it who can hand it back. */
const HELD = TRANSITIONS.handBack.flatMap(({ from }) => from);

/** What somebody holds who is gone, or will be at a moment. */
interface Held {
  readonly requestId: string;
  readonly version: number;
  readonly personId: string;
  readonly goneAt: Instant;
}

/**
 * Notices that somebody who holds requests is gone: their term ended or their account was disabled, by whatever way that came about. It only sets
 * alarms, which outlive the process; the first look after a start goes back to the beginning, so that no departure is missed.
 */
@Injectable()
export class FindStranded implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly rounds = new Rounds((stopped) => this.round(stopped), new Logger('departures'));
  private readonly lookedAt = new Map<string, Instant>();

  constructor(
    private readonly reads: Reads,
    private readonly uow: UnitOfWork,
    private readonly tenants: Tenants,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }

  /** Looks where it is time to, and tells how many alarms were set. */
  async round(stopped: () => boolean = () => false): Promise<number> {
    let set = 0;
    for (const { id } of await this.tenants.all()) {
      const [now, last] = [this.clock.now(), this.lookedAt.get(id)];
      if (stopped()) break;
      if (last !== undefined && now >= last && now - last < LOOKS_EVERY_MS) continue;
      set += await this.look(id, last ?? null, now);
      this.lookedAt.set(id, now);
    }
    return set;
  }

  private async look(tenantId: string, since: Instant | null, now: Instant): Promise<number> {
    let set = 0;
    for (const held of [(after: string) => this.ofEndedTerms(tenantId, since, now, after), (after: string) => this.ofDisabled(tenantId, now, after)]) {
      for (let after = ''; ; ) {
        const page = await held(after);
        set += await this.setAlarms(tenantId, page);
        if (page.length < BATCH) break;
        after = page.at(-1)?.requestId ?? '';
      }
    }
    return set;
  }

  private async ofEndedTerms(tenantId: string, since: Instant | null, now: Instant, after: string): Promise<Held[]> {
    const query = this.reads.manager
      .createQueryBuilder(RoleAssignment, 'a')
      .select('a.valid_to', 'goneAt')
      .where('a.tenant_id = :tenantId AND a.valid_to > :since AND a.valid_to <= :until', { tenantId, since: at(since === null ? 0 : since - BEHIND_MS), until: at(now + AHEAD_MS) });
    return this.heldBy(query, 'a', after);
  }

  private async ofDisabled(tenantId: string, now: Instant, after: string): Promise<Held[]> {
    const query = this.reads.manager.createQueryBuilder(Account, 'a').select('a.disabled', 'disabled').where({ tenantId, disabled: true });
    return (await this.heldBy(query, 'a', after)).map((held) => ({ ...held, goneAt: now }));
  }

  private async heldBy<E extends object>(people: SelectQueryBuilder<E>, alias: string, after: string): Promise<Held[]> {
    const rows = await people
      .innerJoin(RequestRow, 'r', `r.tenant_id = ${alias}.tenant_id AND r.holder_person_id = ${alias}.person_id`)
      .addSelect('r.id', 'requestId')
      .addSelect('r.version', 'version')
      .addSelect('r.holder_person_id', 'personId')
      .andWhere('r.open = :open AND r.status IN (:...held) AND r.id > :after', { open: true, held: HELD, after })
      .orderBy('r.id')
      .limit(BATCH)
      .getRawMany<Omit<Held, 'goneAt'> & { goneAt?: Date | string }>();
    return rows.map(({ goneAt = 0, ...held }) => ({ ...held, goneAt: new Date(goneAt).getTime() }));
  }

  /** One alarm for each request as it stands, however many processes look. */
  private async setAlarms(tenantId: string, held: readonly Held[]): Promise<number> {
    const now = this.clock.now();
    const wanted = new Map(held.map(({ requestId, version, personId, goneAt }) => {
      const dueAt = Math.max(now, goneAt);
      const id = derivedId('stranded', requestId, version, personId, goneAt > now ? goneAt : 'gone');
      return [id, { id, tenantId, subjectId: requestId, kind: STRANDED_WORK, dueAt, payload: {}, ...untaken(dueAt) }];
    }));
    if (wanted.size === 0) return 0;
    try {
      return await this.uow.run(async (tx) => {
        const known = new Set((await tx.find(DueWork, { select: { id: true }, where: { id: In([...wanted.keys()]) } })).map(({ id }) => id));
        const fresh = [...wanted.values()].filter(({ id }) => !known.has(id));
        await insertRows(tx, DueWork, fresh);
        return fresh.length;
      });
    } catch (error) {
      // Another process looked at the same moment; whatever it left out is found at the next look.
      if (isDuplicate(error)) return 0;
      throw error;
    }
  }
}
