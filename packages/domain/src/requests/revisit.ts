import type { Instant } from '../kernel/instant.js';
import { HOUR_MS, shanghaiDayNumber, shanghaiInstant, shanghaiMinuteOfDay } from '../sla/calendar-day.js';

/** What came of a revisit (回访): `givenUp` is the last try that reached nobody. */
export const REVISIT_OUTCOMES = [
  'solved', // 诉求人说已解决
  'unsolved', // 没解决,或没人来过
  'notReached', // 没联系上
  'givenUp', // 三次都没联系上
] as const;
export type RevisitOutcome = (typeof REVISIT_OUTCOMES)[number];

/** 联合复核 after the second dissatisfaction: it runs, or it has ended the matter. */
export const REVIEW_STATES = ['open', 'done'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** Hours of the day in Shanghai: from the first, until before the second. */
export interface PartOfDay {
  readonly from: number;
  readonly until: number;
}

/** Numbers that the district may change. */
export interface RevisitSettings {
  readonly tries: number;
  /** Between one try and the next. */
  readonly hoursApart: number;
  /** In which people may be called; each try takes another one. */
  readonly parts: readonly PartOfDay[];
}

/** Up to three tries at different hours (domain.md 3.6); nobody is called between 22 and 7. */
export const DEFAULT_REVISITS: RevisitSettings = {
  tries: 3,
  hoursApart: 4,
  parts: [{ from: 7, until: 12 }, { from: 12, until: 18 }, { from: 18, until: 22 }],
};

/**
 * The earliest moment from `now` on at which the reporter may be tried again: some hours after the last try and in a part of the day in which
 * nobody has tried yet. Null when all tries are used.
 * @param tries when it was tried without reaching anybody, oldest first
 */
export function nextRevisitFrom(tries: readonly Instant[], now: Instant, settings: RevisitSettings = DEFAULT_REVISITS): Instant | null {
  if (tries.length >= settings.tries) return null;
  const last = tries.at(-1);
  const earliest = last === undefined ? now : Math.max(now, last + settings.hoursApart * HOUR_MS);
  const used = tries.map((at) => partOf(at, settings));
  const unused = settings.parts.filter((part) => !used.includes(part));
  const parts = unused.length === 0 ? settings.parts : unused;
  const today = shanghaiDayNumber(earliest);
  const openings = [today, today + 1].flatMap((day) => parts.flatMap(({ from, until }) => {
    const at = Math.max(earliest, shanghaiInstant(day, from * 60));
    return at < shanghaiInstant(day, until * 60) ? [at] : [];
  }));
  return openings.length === 0 ? null : Math.min(...openings);
}

/** What comes of a try, from whether the reporter was reached and whether they call it solved. */
export function revisitOutcome(solved: boolean | null, triesBefore: number, settings: RevisitSettings = DEFAULT_REVISITS): RevisitOutcome {
  if (solved !== null) return solved ? 'solved' : 'unsolved';
  return triesBefore + 1 >= settings.tries ? 'givenUp' : 'notReached';
}

/** The second time that a reporter is not satisfied, a joint review takes it over (domain.md 3.6). */
export const needsReview = (redosBefore: number): boolean => redosBefore >= 1;

function partOf(at: Instant, { parts }: RevisitSettings): PartOfDay | undefined {
  const hour = shanghaiMinuteOfDay(at) / 60;
  return parts.find(({ from, until }) => hour >= from && hour < until);
}
