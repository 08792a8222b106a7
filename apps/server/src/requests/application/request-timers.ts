import { Injectable } from '@nestjs/common';
import { type Instant, isAmong, type LateStep, lateStepOf, newTimers, type TimedState, type Timer, TIMER_KINDS, type TimerKind, timersOfHelper, timersToSet, stillStands } from '@yige/domain';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Agenda, type PlannedWork } from '../../platform/scheduler/agenda.js';
import type { DueWork } from '../../platform/scheduler/due-work.entity.js';
import type { HandlingLeg } from '../infrastructure/handling-leg.entity.js';
import type { RequestRow } from '../infrastructure/request.entity.js';

const PREFIX = 'request.';

/** Sets the timers of a request in the transaction of the move that asks for them. */
@Injectable()
export class RequestTimers {
  constructor(private readonly agenda: Agenda) {}

  /** `before` is null for a new request. */
  async set(tx: Tx, before: RequestRow | null, after: RequestRow, now: Instant): Promise<void> {
    await this.plan(tx, after, timersToSet(before === null ? null : timedState(before), timedState(after), now));
  }

  /** The same for the units that help: their open legs before and after the move. */
  async setHelpers(tx: Tx, before: HelpersOf, after: HelpersOf, now: Instant): Promise<void> {
    await this.plan(tx, after.row, newTimers(helperTimers(before), helperTimers(after), now));
  }

  private async plan(tx: Tx, row: RequestRow, timers: readonly Timer[]): Promise<void> {
    await this.agenda.plan(tx, timers.map((timer) => timerWork(row, timer)));
  }
}

/** A timer of a request as due work. */
export const timerWork = ({ id: subjectId, tenantId }: RequestRow, { kind, at: dueAt, legSeq }: Timer): PlannedWork =>
  ({ tenantId, subjectId, kind: workKind(kind), dueAt, payload: { legSeq } });

export interface HelpersOf {
  readonly row: RequestRow;
  readonly legs: readonly HandlingLeg[];
}

/** Which leg a timer is about: the lead's, or that of a unit that helps. */
export const legSeqOf = (work: DueWork): number => Number(work.payload['legSeq']);

/** As {@link dueKind}, for the leg of a unit that helps. */
export function dueKindOfHelper(work: DueWork, row: RequestRow, leg: HandlingLeg): TimerKind | null {
  const kind = TIMER_KINDS.find((one) => workKind(one) === work.kind);
  return kind !== undefined && isAmong({ kind, at: work.dueAt, legSeq: leg.seq }, helperTimers({ row, legs: [leg] })) ? kind : null;
}

const helperTimers = ({ row, legs }: HelpersOf): Timer[] =>
  row.source !== null ? [] : legs.flatMap((leg) => timersOfHelper({ ...leg, signed: leg.signedAt !== null, ended: leg.finishedAt !== null }, row.status));

/** What a timer is called among all due work. */
export const workKind = (kind: TimerKind): string => `${PREFIX}${kind}`;

/** The kind of a timer that has come due, or null when the request has moved on since it was set. */
export function dueKind(work: DueWork, row: RequestRow | null): TimerKind | null {
  const kind = TIMER_KINDS.find((one) => workKind(one) === work.kind);
  if (row === null || kind === undefined) return null;
  return stillStands({ kind, at: work.dueAt, legSeq: legSeqOf(work) }, timedState(row)) ? kind : null;
}

/** Of which step it tells that it is late, and how many levels up; null when the request has moved on since it was set. */
export function dueStep(work: DueWork, row: RequestRow | null): LateStep | null {
  const kind = dueKind(work, row);
  return row === null || kind === null ? null : lateStepOf({ kind, at: work.dueAt, legSeq: legSeqOf(work) }, timedState(row));
}

/** What of a row decides its timers; a limit from before its beginning was kept runs since the dispatch. */
export const timedState = ({ status, tier, urgency, signDueAt, contactDueAt, legSeq, climbAt, limitFrom, dueAt, clockResumesAt, answeredAt, dispatchedAt, reportDueAt, source }: RequestRow): TimedState => ({
  status, tier, urgency, signDueAt, contactDueAt, legSeq, climbAt, limitFrom: limitFrom ?? dispatchedAt, dueAt, resumesAt: clockResumesAt, answeredAt, reportDueAt, imported: source !== null,
});
