import { calendarDaysBetween, toFieldText } from '../../platform/time.js';

/** The server exports at most a year at once. */
const MOST_DAYS = 366;
const DAY_MS = 86_400_000;

export interface LedgerSpan {
  /** First and last day of arrival, `2026-11-01`; empty while not chosen. */
  readonly from: string;
  readonly to: string;
}

export const dayOf = (now: number): string => toFieldText(now).slice(0, 10);

/** The last thirty days. */
export const lastMonth = (now: number): LedgerSpan => ({ from: dayOf(now - 29 * DAY_MS), to: dayOf(now) });

/** Why a span cannot be exported; null when it can. An unfinished one is no fault yet. */
export function spanFault({ from, to }: LedgerSpan): 'backwards' | 'tooLong' | null {
  if (from === '' || to === '') return null;
  const days = calendarDaysBetween(`${from}T12:00:00+08:00`, Date.parse(`${to}T12:00:00+08:00`));
  if (days < 0) return 'backwards';
  return days >= MOST_DAYS ? 'tooLong' : null;
}
