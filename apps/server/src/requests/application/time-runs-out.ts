import { Injectable } from '@nestjs/common';
import { Reads } from '../../platform/database/reads.js';
import type { Effect } from '../../platform/lease/lease-desk.js';
import type { DueWorkHandler } from '../../platform/scheduler/due-work-handler.js';
import type { DueWork } from '../../platform/scheduler/due-work.entity.js';
import { RequestRow } from '../infrastructure/request.entity.js';
import { commandHandlers } from './commands/index.js';
import { ended, type Move, type MoveContext, publicEvent } from './move.js';
import { MoveRequest } from './move-request.js';
import { dueKind, workKind } from './request-timers.js';

/** What the service does by itself when a time is over: tier 1 climbs, a stopped clock goes on, an answer to which nobody replied is closed. */
@Injectable()
export class TimeRunsOut implements DueWorkHandler {
  readonly kinds = [workKind('climb'), workKind('resume'), workKind('silence')];

  constructor(
    private readonly reads: Reads,
    private readonly move: MoveRequest,
  ) {}

  async prepare(work: DueWork): Promise<Effect> {
    const row = await this.reads.manager.findOneBy(RequestRow, { id: work.subjectId, tenantId: work.tenantId });
    const kind = dueKind(work, row);
    if (row === null || kind === null) return async () => undefined;
    if (kind === 'resume') return this.move.bySystem(row, row.status === 'awaitingReporter' ? 'supply' : 'resume', (context) => commandHandlers.resume(context, {}));
    return kind === 'silence' ? this.move.bySystem(row, 'close', closeUnanswered) : this.move.bySystem(row, 'escalate', climb);
  }
}

/** Not taken, or not done in time: to the branch, with a limit of its own, and the reporter is told the new date. */
async function climb({ row, now, dispatching }: MoveContext): Promise<Move> {
  const dispatch = await dispatching.above(row, now, false);
  const { tier, unit } = dispatch.placement;
  const cause = row.signedAt === null ? 'unclaimed' : 'overdue';
  return {
    set: { dueAt: dispatch.dueAt },
    leg: ended('expired', now),
    dispatch,
    events: [publicEvent('escalated', { fromTier: row.tier, tier, unitId: unit.id, dueAt: dispatch.dueAt, cause })],
  };
}

/** Counts in neither solved nor unsolved; the reporter may still reopen it (decisions.md "Silence closes honestly"). */
const closeUnanswered = ({ now }: MoveContext): Move => ({
  set: { closedAt: now, closeResult: 'noAnswer', nextDueAt: now },
  events: [publicEvent('closed', { result: 'noAnswer' })],
});
