import { Injectable } from '@nestjs/common';
import { timersToSet } from '@yige/domain';
import { In } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { at } from '../../platform/database/columns.js';
import { Reads } from '../../platform/database/reads.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Agenda, type PlannedWork } from '../../platform/scheduler/agenda.js';
import { DueWork } from '../../platform/scheduler/due-work.entity.js';
import { Tenants } from '../../tenancy/index.js';
import { RequestRow } from '../infrastructure/request.entity.js';
import { timedState, timerWork } from './request-timers.js';

/** Requests in one step; each has five timers at most, and a cluster wants at most 1,000 rows in a transaction. */
const BATCH = 200;

export interface Rearmed {
  readonly requests: number;
  readonly timers: number;
}

/**
 * Sets the timers that open requests lack: those that were last moved before timers were kept, or whose timers were lost. What a reminder or
 * a card would have been about in the past is not told; what the service does by itself it does. May be repeated: what stands is left alone.
 */
@Injectable()
export class RearmTimers {
  /** Named for good: once in the life of an installation. */
  readonly id = 'rearm-timers-1';

  constructor(
    private readonly reads: Reads,
    private readonly uow: UnitOfWork,
    private readonly agenda: Agenda,
    private readonly tenants: Tenants,
    private readonly clock: Clock,
  ) {}

  /** @throws when it was stopped before its end; what it did stands */
  async run(stopped: () => boolean = () => false): Promise<Rearmed> {
    let [requests, timers] = [0, 0];
    for (const { id } of await this.tenants.all()) {
      for await (const rows of this.openRequests(id)) {
        if (stopped()) throw new Error('stopped before every request was looked at');
        const missing = await this.missing(rows);
        if (missing.length > 0) await this.uow.run((tx) => this.agenda.plan(tx, missing));
        requests += new Set(missing.map(({ subjectId }) => subjectId)).size;
        timers += missing.length;
      }
    }
    return { requests, timers };
  }

  /** Whatever moves meanwhile sets its timers itself, so that missing it here loses nothing. */
  private async *openRequests(tenantId: string): AsyncGenerator<RequestRow[]> {
    let after: RequestRow | undefined;
    do {
      const query = this.reads.manager.createQueryBuilder(RequestRow, 'r').where('r.tenant_id = :tenantId AND r.open = :open', { tenantId, open: true });
      if (after) query.andWhere('(r.next_due_at > :due OR (r.next_due_at = :due AND r.id > :id))', { due: at(after.nextDueAt), id: after.id });
      const rows = await query.orderBy('r.nextDueAt', 'ASC').addOrderBy('r.id', 'ASC').limit(BATCH).getMany();
      if (rows.length > 0) yield rows;
      after = rows.length < BATCH ? undefined : rows.at(-1);
    } while (after);
  }

  private async missing(rows: readonly RequestRow[]): Promise<PlannedWork[]> {
    const present = await this.reads.manager.findBy(DueWork, { subjectId: In(rows.map(({ id }) => id)) });
    const known = new Set(present.map((work) => nameOf(work)));
    const now = this.clock.now();
    return rows.flatMap((row) => timersToSet(null, timedState(row), now).map((timer) => timerWork(row, timer))).filter((work) => !known.has(nameOf(work)));
  }
}

const nameOf = ({ subjectId, kind, dueAt, payload }: PlannedWork): string => `${subjectId} ${kind} ${dueAt} ${String(payload['legSeq'])}`;
