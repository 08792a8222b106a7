import type { Instant } from '../kernel/instant.js';
import type { Tier } from '../requests/request-vocabulary.js';
import { type CalendarDay, dayName, shanghaiDayNumber, shanghaiInstant, weekday } from '../sla/calendar-day.js';
import { dayNumberOf } from './period.js';

/** What a branch may add to its digest, in characters. */
export const DIGEST_ADDITION_MAX = 200;
/** Monday at eight in Shanghai: after the silent hours, before the week's work. */
const MADE_AT_MINUTE = 8 * 60;
/** So many requests of one matter at one place within {@link REPEATED_WITHIN_DAYS} days are worth going there before the next one comes (未诉先办). */
export const REPEATED_AT_LEAST = 3;
export const REPEATED_WITHIN_DAYS = 14;
/** A week is set beside the mean of the weeks before it. */
export const WEEKS_BEFORE = 4;
const TOP_MATTERS = 5;

/** 每周民情摘要 (domain.md 4.2), without any list of persons: that one is left out for good. */
export interface DigestFigures {
  /** Monday and Sunday. */
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly received: number;
  readonly closed: number;
  readonly open: number;
  readonly overdue: number;
  readonly byTier: readonly { readonly tier: Tier; readonly received: number; readonly closed: number; readonly open: number; readonly overdue: number }[];
  /** Requests that were found to be one matter count once. */
  readonly topMatters: readonly DigestMatter[];
  readonly repeated: readonly { readonly gridId: string; readonly place: string; readonly matterCode: string; readonly count: number }[];
  /** Stuck for want of somebody above. */
  readonly needHelp: readonly { readonly requestId: string; readonly number: string; readonly reason: 'inDispute' | 'returned'; readonly returns: number }[];
}

export interface DigestMatter {
  /** Null: nobody has sorted it. */
  readonly code: string | null;
  readonly count: number;
  /** Of the four weeks before, with one decimal. */
  readonly meanBefore: number;
}

/** The Monday of the week in which a day lies. */
export const mondayOf = (day: CalendarDay): CalendarDay => dayName(dayNumberOf(day) - weekday(dayNumberOf(day)) + 1);

/** When the next digest is made, after this moment. */
export function nextDigestAt(now: Instant): Instant {
  const today = shanghaiDayNumber(now);
  const thisWeek = shanghaiInstant(today - weekday(today) + 1, MADE_AT_MINUTE);
  return thisWeek > now ? thisWeek : thisWeek + 7 * 86_400_000;
}

/** The week that a digest made at this moment is about: the one before. */
export function digestWeek(madeAt: Instant): { from: CalendarDay; to: CalendarDay } {
  const monday = dayNumberOf(mondayOf(dayName(shanghaiDayNumber(madeAt))));
  return { from: dayName(monday - 7), to: dayName(monday - 1) };
}

/** The most frequent matters of a week, each beside its mean of the four weeks before. */
export function topMattersOf(week: ReadonlyMap<string, number>, before: ReadonlyMap<string, number>): DigestMatter[] {
  return [...week]
    .filter(([, count]) => count > 0)
    .sort(([codeA, a], [codeB, b]) => b - a || codeA.localeCompare(codeB))
    .slice(0, TOP_MATTERS)
    .map(([code, count]) => ({ code: code === '' ? null : code, count, meanBefore: Math.round((10 * (before.get(code) ?? 0)) / WEEKS_BEFORE) / 10 }));
}
