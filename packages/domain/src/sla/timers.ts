import type { Instant } from '../kernel/instant.js';
import type { Command, LegPart, RequestStatus } from '../requests/request-vocabulary.js';
import { DAY_MS } from './calendar-day.js';
import { lateSteps, type LateStep, type StepState, type Step, STEPS } from './late-steps.js';

/** What supervision says to a unit whose limit is near or over. A reminder is no card and counts nowhere. */
export const SUPERVISION_LEVELS = [
  'reminder', // 催办提醒
  'yellow', // 黄牌
  'red', // 红牌
] as const;
export type SupervisionLevel = (typeof SUPERVISION_LEVELS)[number];

/** What tells of a late step: `lateSort`, `lateSign`, `lateContact`. */
export const LATE_STEP_KINDS = ['lateSort', 'lateSign', 'lateContact'] as const satisfies readonly LateStepKind[];
type LateStepKind = `late${Capitalize<Step>}`;
const KIND_OF: Readonly<Record<Step, LateStepKind>> = { sort: 'lateSort', sign: 'lateSign', contact: 'lateContact' };

/** `climb`: tier 1 passes it on by itself; `resume`: a clock that was stopped goes on; `silence`: an answer to which nobody replied is closed. */
export const TIMER_KINDS = ['climb', ...SUPERVISION_LEVELS, 'resume', 'silence', ...LATE_STEP_KINDS] as const;
export type TimerKind = (typeof TIMER_KINDS)[number];

export interface Timer {
  readonly kind: TimerKind;
  readonly at: Instant;
  /** The leg that it is about. */
  readonly legSeq: number;
}

/** What of a request decides its timers. */
export interface TimedState extends StepState {
  readonly legSeq: number;
  /** Unclaimed tier 1 climbs then; null: no such limit runs. */
  readonly climbAt: Instant | null;
  readonly limitFrom: Instant | null;
  readonly dueAt: Instant | null;
  /** By when it has to be sorted, while it is not, or signed. */
  readonly signDueAt: Instant | null;
  /** By when somebody has to be in touch with the reporter; null once somebody was. */
  readonly contactDueAt: Instant | null;
  /** When a stopped clock goes on by itself. */
  readonly resumesAt: Instant | null;
  readonly answeredAt: Instant | null;
  /** While it is on the account list: when its owner has to report. */
  readonly reportDueAt: Instant | null;
  /** Brought in from another system: history warns nobody (decisions.md "Clock"). */
  readonly imported: boolean;
}

/** Shares of the span from the start of a limit to its end, in natural time (product.md "Clock rules"; domain.md 3.6). */
const SHARES: Readonly<Record<SupervisionLevel, number>> = { reminder: 0.75, yellow: 1, red: 1.5 };

/** How long an answer waits for the reporter's word before it is closed as unanswered (decisions.md "Silence closes honestly"). */
export const SILENCE_MS = 15 * DAY_MS;

/** With these the limit begins anew; a return, a correction or another unit does not reset it (product.md "Clock rules"). */
export const LIMIT_STARTS_ANEW: readonly Command[] = ['escalate', 'reopen', 'revisit', 'resume'];

/** The clock stands, for the reporter or for an approved reason. */
const STOPPED: readonly RequestStatus[] = ['awaitingReporter', 'suspended'];

/** The clock runs against somebody here: also while it is disputed who that is. */
const RUNNING: readonly RequestStatus[] = ['dispatched', 'inProgress', 'inDispute'];

/** Every timer that a request in this state has, in the order of the kinds; some may lie in the past. */
export function timersFor(state: TimedState): Timer[] {
  if (state.imported) return [];
  const steps = lateSteps(state).map(({ step, at }): Timer => ({ kind: KIND_OF[step], at, legSeq: state.legSeq }));
  return [...limitTimers(state), ...steps];
}

/** Of several levels that are told of one step, the one that this timer is for; null when the request has moved on. */
export function lateStepOf(timer: Timer, state: TimedState): LateStep | null {
  const step = STEPS.find((one) => KIND_OF[one] === timer.kind);
  return (step !== undefined && stillStands(timer, state) && lateSteps(state).find((late) => late.step === step && late.at === timer.at)) || null;
}

function limitTimers(state: TimedState): Timer[] {
  const timer = (kind: TimerKind, at: Instant): Timer => ({ kind, at, legSeq: state.legSeq });
  if (state.status === 'answered') return state.answeredAt === null ? [] : [timer('silence', state.answeredAt + SILENCE_MS)];
  if (state.status === 'deferred') return reportTimers(state, timer);
  if (STOPPED.includes(state.status)) return state.resumesAt === null ? [] : [timer('resume', state.resumesAt)];
  if (!RUNNING.includes(state.status)) return [];
  if (state.tier === 1) {
    const at = climbsAt(state);
    return at === null ? [] : [timer('climb', at)];
  }
  return supervision(state.legSeq, state.limitFrom, state.dueAt);
}

/** What of a helper's leg decides its timers: the same shares of a limit of its own. */
export interface TimedLeg {
  readonly part: LegPart;
  readonly seq: number;
  readonly limitFrom: Instant | null;
  readonly dueAt: Instant | null;
  readonly signed: boolean;
  readonly ended: boolean;
}

/** Timers of a unit that helps. Its clock stands with the lead's; whoever answered a whistle is not late any more. */
export function timersOfHelper(leg: TimedLeg, status: RequestStatus): Timer[] {
  if (leg.part === 'lead' || leg.ended || status !== 'inProgress' || (leg.part === 'whistle' && leg.signed)) return [];
  return supervision(leg.seq, leg.limitFrom, leg.dueAt);
}

function supervision(legSeq: number, limitFrom: Instant | null, dueAt: Instant | null): Timer[] {
  if (limitFrom === null || dueAt === null) return [];
  return SUPERVISION_LEVELS.map((kind) => ({ kind, at: Math.round(limitFrom + SHARES[kind] * (dueAt - limitFrom)), legSeq }));
}

/** How long before its report is due the owner of a deferred request is reminded; of a short wait, half way. */
const REPORT_NOTICE_MS = 7 * DAY_MS;

/** Whoever owns a deferred request is reminded of the report, and carded when it did not come. */
function reportTimers({ limitFrom, reportDueAt }: TimedState, timer: (kind: TimerKind, at: Instant) => Timer): Timer[] {
  if (limitFrom === null || reportDueAt === null) return [];
  const notice = Math.max(reportDueAt - REPORT_NOTICE_MS, Math.round((limitFrom + reportDueAt) / 2));
  return [timer('reminder', notice), timer('yellow', reportDueAt)];
}

/** Unclaimed, at the earlier of the two limits; claimed, when the answer is due. */
function climbsAt({ status, climbAt, dueAt }: TimedState): Instant | null {
  const limits = [status === 'dispatched' ? climbAt : null, dueAt].filter((at) => at !== null);
  return limits.length === 0 ? null : Math.min(...limits);
}

/**
 * The timers that a move has to set: those that were not running before it. Whoever receives a request late is not reminded of, or
 * carded for, what passed before it came; what still lies ahead stands. Only those wait for their time; what the service does by itself it does at once when it is overdue.
 */
export function timersToSet(before: TimedState | null, after: TimedState, now: Instant): Timer[] {
  return newTimers(before === null ? [] : timersFor(before), timersFor(after), now);
}

/** Those that were not running before, without warnings of what passed already. */
export const newTimers = (running: readonly Timer[], wanted: readonly Timer[], now: Instant): Timer[] =>
  wanted.filter((timer) => !running.some((other) => isSame(timer, other)) && (timer.at > now || !isWarning(timer.kind)));

/** Whether a timer that was set once is still right: the request has not moved on, and its limit is the same. */
export const stillStands = (timer: Timer, state: TimedState): boolean => isAmong(timer, timersFor(state));

export const isAmong = (timer: Timer, timers: readonly Timer[]): boolean => timers.some((other) => isSame(timer, other));

/** What warns, as against what the service does by itself. */
const isWarning = (kind: TimerKind): boolean => ([...SUPERVISION_LEVELS, ...LATE_STEP_KINDS] as readonly TimerKind[]).includes(kind);
const isSame = (one: Timer, other: Timer): boolean => one.kind === other.kind && one.at === other.at && one.legSeq === other.legSeq;
