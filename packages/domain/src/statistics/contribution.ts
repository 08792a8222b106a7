import type { Instant } from '../kernel/instant.js';
import type { Channel, CloseResult, LegOutcome, LegPart, RequestStatus, Resolution, Satisfaction, Tier } from '../requests/request-vocabulary.js';
import { type CalendarDay, shanghaiDay } from '../sla/calendar-day.js';
import type { Measure } from './measures.js';
import { timeMeasure } from './times.js';

/** One stretch with one unit, as far as it is counted. */
export interface CountedLeg {
  readonly tier: Tier;
  readonly part: LegPart;
  readonly unitId: string;
  readonly dispatchedAt: Instant;
  readonly signDueAt: Instant | null;
  readonly contactDueAt: Instant | null;
  readonly signedAt: Instant | null;
  readonly firstContactAt: Instant | null;
  readonly finishedAt: Instant | null;
  readonly outcome: LegOutcome | null;
}

/** A request as far as it is counted. */
export interface CountedState {
  readonly status: RequestStatus;
  readonly tier: Tier;
  readonly matterCode: string | null;
  readonly confidential: boolean;
  readonly anonymous: boolean;
  readonly channel: Channel;
  readonly holderUnitId: string;
  readonly nextDueAt: Instant;
  readonly open: boolean;
  readonly submittedAt: Instant;
  readonly dueAt: Instant | null;
  readonly answeredAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly resolution: Resolution | null;
  readonly closeResult: CloseResult | null;
  readonly extensions: number;
  readonly returns: number;
  /** Work minutes from the report to the first contact, and to the answer; null while there is none, and for those from before it was kept. */
  readonly contactMinutes: number | null;
  readonly answerMinutes: number | null;
  /** When the same was reported again after it was closed. */
  readonly recurredAt: Instant | null;
  /** In the order of their beginning. */
  readonly legs: readonly CountedLeg[];
  readonly rating: { readonly satisfaction: Satisfaction; readonly ratedAt: Instant } | null;
}

export type DayCounts = Record<CalendarDay, Partial<Record<Measure, number>>>;

/** What one request adds to the summaries, by its present state alone: no event is counted twice and none is missed, whatever came in between. */
export interface Contribution {
  readonly tier: Tier;
  readonly matterCode: string | null;
  readonly confidential: boolean;
  readonly days: DayCounts;
  /** Of the units that had it, by unit. */
  readonly units: Readonly<Record<string, DayCounts>>;
  readonly standing: { readonly status: RequestStatus; readonly unitId: string; /** Null when no limit runs against anybody here. */ readonly dueDay: CalendarDay | null };
}

/** These never were work to be judged: another door, another request, the reporter's own wish. */
const NO_WORK: readonly RequestStatus[] = ['redirected', 'merged', 'withdrawn'];
/** The next step is the reporter's. */
const REPORTERS_TURN: readonly RequestStatus[] = ['answered', 'awaitingReporter'];

export function contributionOf(state: CountedState): Contribution {
  const days: DayCounts = {};
  const units: Record<string, DayCounts> = {};
  countRequest(days, state);
  const isWork = !NO_WORK.includes(state.status);
  for (const leg of state.legs) {
    if (leg.part === 'lead') countLeg(days, leg, state, isWork);
    countLeg((units[leg.unitId] ??= {}), leg, state, isWork);
  }
  const { tier, matterCode, confidential, status, holderUnitId, open, nextDueAt } = state;
  return {
    tier, matterCode, confidential, days, units,
    standing: { status, unitId: holderUnitId, dueDay: open && !REPORTERS_TURN.includes(status) ? shanghaiDay(nextDueAt) : null },
  };
}

function add(days: DayCounts, at: Instant, ...measures: readonly Measure[]): void {
  const counts = (days[shanghaiDay(at)] ??= {});
  for (const measure of measures) counts[measure] = (counts[measure] ?? 0) + 1;
}

function countRequest(days: DayCounts, state: CountedState): void {
  add(days, state.submittedAt, 'received');
  if (state.status === 'merged') add(days, state.submittedAt, 'joined');
  if (state.channel !== 'code') add(days, state.submittedAt, 'byStaff');
  countAnswer(days, state);
  countTiers(days, state);
  countEnd(days, state);
  countRating(days, state);
  countTimes(days, state);
}

function countAnswer(days: DayCounts, { status, dueAt, answeredAt, extensions }: CountedState): void {
  if (dueAt === null || NO_WORK.includes(status)) return;
  add(days, dueAt, 'answerDue');
  if (answeredAt !== null && answeredAt <= dueAt) add(days, dueAt, 'answeredInTime');
  if (extensions > 0) add(days, dueAt, 'extended');
}

function countTiers(days: DayCounts, { status, legs }: CountedState): void {
  if (NO_WORK.includes(status)) return;
  const lead = legs.filter((leg) => leg.part === 'lead');
  lead.forEach((leg, n) => {
    const next = lead[n + 1];
    if (leg.outcome === 'returned') add(days, leg.finishedAt ?? leg.dispatchedAt, 'returned');
    if (!next) return;
    if (leg.outcome === 'resolved') add(days, next.dispatchedAt, 'redone');
    else if (leg.tier < 2 && next.tier === 2) add(days, next.dispatchedAt, 'climbedTo2');
    else if (leg.tier === 2 && next.tier === 3) add(days, next.dispatchedAt, 'climbedTo3');
  });
  for (const [tier, measure] of [[1, 'startedTier1'], [2, 'startedTier2']] as const) {
    const first = lead.find((leg) => leg.tier === tier);
    if (first) add(days, first.dispatchedAt, measure);
  }
}

function countEnd(days: DayCounts, { status, closedAt, closeResult, resolution, legs, returns }: CountedState): void {
  if (closedAt === null) return;
  if (status === 'redirected' || status === 'withdrawn') add(days, closedAt, status);
  if (status !== 'closed') return;
  add(days, closedAt, 'closed');
  if (closeResult === 'solved' || closeResult === 'noAnswer') add(days, closedAt, closeResult);
  if (closeResult === 'unsolved') add(days, closedAt, resolution === 'notPossibleByLaw' ? 'lawful' : 'unsolved');
  const lead = legs.filter((leg) => leg.part === 'lead');
  if (returns === 0 && lead.filter((leg) => leg.outcome === 'resolved').length <= 1) add(days, closedAt, 'closedAtOnce');
  if (lead.length > 0 && lead.every((leg) => leg.tier === 1)) add(days, closedAt, 'closedAtTier1');
}

function countRating(days: DayCounts, { rating, resolution }: CountedState): void {
  if (rating === null) return;
  if (resolution !== 'mediated' && resolution !== 'mediationFailed') return add(days, rating.ratedAt, 'rated', rating.satisfaction);
  add(days, rating.ratedAt, 'ratedApart');
  if (rating.satisfaction !== 'dissatisfied') add(days, rating.ratedAt, 'satisfiedApart');
}

/** The first contact on its day; the answer on the day of closing, since an answer that is none begins again. */
function countTimes(days: DayCounts, { status, legs, contactMinutes, answerMinutes, closedAt, recurredAt }: CountedState): void {
  if (NO_WORK.includes(status)) return;
  const contacted = legs.flatMap(({ part, firstContactAt }) => (part === 'lead' && firstContactAt !== null ? [firstContactAt] : []));
  if (contactMinutes !== null && contacted.length > 0) add(days, Math.min(...contacted), timeMeasure('contact', contactMinutes));
  if (status !== 'closed' || closedAt === null) return;
  if (answerMinutes !== null) add(days, closedAt, timeMeasure('answer', answerMinutes));
  if (recurredAt !== null) add(days, closedAt, 'recurred');
}

/** These took the leg from the unit, or from whoever had it of the unit. */
const TAKEN_AWAY: readonly (LegOutcome | null)[] = ['reassigned', 'returned', 'handedBack', 'unitClosed'];

/** A leg that was taken away before its limit was over owed nobody anything. */
function countLeg(days: DayCounts, leg: CountedLeg, { anonymous }: CountedState, isWork: boolean): void {
  add(days, leg.dispatchedAt, 'sent');
  if (!isWork) return;
  const moved = TAKEN_AWAY.includes(leg.outcome);
  const owed = (due: Instant | null, done: Instant | null): due is Instant => due !== null && (done !== null || !(moved && leg.finishedAt !== null && leg.finishedAt <= due));
  if (owed(leg.signDueAt, leg.signedAt)) {
    add(days, leg.signDueAt, 'signDue');
    if (leg.signedAt !== null && leg.signedAt <= leg.signDueAt) add(days, leg.signDueAt, 'signedInTime');
  }
  if (!anonymous && owed(leg.contactDueAt, leg.firstContactAt)) {
    add(days, leg.contactDueAt, 'contactDue');
    if (leg.firstContactAt !== null && leg.firstContactAt <= leg.contactDueAt) add(days, leg.contactDueAt, 'contactedInTime');
  }
}
