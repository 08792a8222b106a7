import { SUSPEND_REASONS, type SuspendReason } from '@yige/domain';
import type { RequestDetail, TimelineEntry } from '@/contract';

type Told = Pick<RequestDetail, 'status' | 'mergedInto' | 'timeline' | 'dueAt' | 'resumesAt'>;

/** What the handler wants to know from the reporter. Moments are ISO 8601. */
export interface OpenQuestion {
  readonly words: string | null;
  readonly asker: string | null;
  /** When it goes on without an answer. */
  readonly until: string | null;
}

/** The question that waits for an answer now; null when none does. */
export function openQuestion({ status, timeline, resumesAt }: Told): OpenQuestion | null {
  const asked = status === 'awaitingReporter' ? lastOf(timeline, 'asked') : undefined;
  if (asked === undefined) return null;
  return { words: asked.text, asker: asked.actor.unit?.name ?? null, until: resumesAt };
}

export interface Suspension {
  readonly reason: SuspendReason | null;
  readonly words: string | null;
  readonly until: string | null;
}

/** Why the clock stands now, and until when. */
export function suspension(told: Told): Suspension | null {
  const { timeline, resumesAt } = told;
  const suspended = shownStatus(told) === 'suspended' ? lastOf(timeline, 'suspended') : undefined;
  if (suspended === undefined) return null;
  return { reason: SUSPEND_REASONS.find((reason) => reason === suspended.data['reason']) ?? null, words: suspended.text, until: resumesAt };
}

/** When it will be settled which unit has to do it; null unless that is open now. */
export function settledBy(told: Told): string | null {
  const { timeline } = told;
  return shownStatus(told) === 'inDispute' ? textIn(lastOf(timeline, 'returned'), 'decideBy') : null;
}

export interface Extension {
  readonly from: string | null;
  readonly until: string;
  readonly words: string | null;
}

/** The extension to which the present limit is owed: a later limit has made an older one past. */
export function extension({ timeline, dueAt }: Told): Extension | null {
  const extended = lastOf(timeline, 'extended');
  const until = textIn(extended, 'dueAt');
  if (extended === undefined || until === null || dueAt === null || Date.parse(until) !== Date.parse(dueAt)) return null;
  return { from: textIn(extended, 'fromDueAt'), until, words: extended.text };
}

export interface RightDoor {
  /** A telephone number, or an office or a procedure by name. */
  readonly door: string;
  readonly name: string | null;
  readonly words: string | null;
  readonly dials: boolean;
}

/** Where the reporter was sent instead. */
export function rightDoor(told: Told): RightDoor | null {
  const { timeline } = told;
  const redirected = shownStatus(told) === 'redirected' ? lastOf(timeline, 'redirected') : undefined;
  const door = textIn(redirected, 'door');
  if (redirected === undefined || door === null) return null;
  return { door, name: textIn(redirected, 'doorName'), words: redirected.text, dials: /^\d+$/.test(door) };
}

/** Where it stands for its reporter: handled together with another, it stands where that other one does. */
export function shownStatus({ status, mergedInto }: Pick<RequestDetail, 'status' | 'mergedInto'>): RequestDetail['status'] {
  return status === 'merged' && mergedInto !== null ? mergedInto.status : status;
}

/** What was last said of a matter on the account list. */
export function lastNewsOfDeferral({ timeline }: Pick<RequestDetail, 'timeline'>): string | null {
  return (lastOf(timeline, 'deferralReported') ?? lastOf(timeline, 'deferred'))?.text ?? null;
}

function lastOf(timeline: readonly TimelineEntry[], type: TimelineEntry['type']): TimelineEntry | undefined {
  return [...timeline].reverse().find((entry) => entry.type === type);
}

function textIn(entry: TimelineEntry | undefined, key: string): string | null {
  const value = entry?.data[key];
  return typeof value === 'string' && value !== '' ? value : null;
}
