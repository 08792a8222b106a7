import type { Instant } from '../kernel/instant.js';
import type { Tier } from '../requests/request-vocabulary.js';
import { type CalendarDay, dayName, shanghaiDayNumber, shanghaiInstant, weekday } from '../sla/calendar-day.js';
import { dayNumberOf } from './period.js';

/** What a branch may add to its digest, in characters. */
export const DIGEST_ADDITION_MAX = 200;
/** Monday at half past seven in Shanghai: after the silent hours, and before the line of whoever is told of everything at eight. */
const MADE_AT_MINUTE = 7 * 60 + 30;
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
  /** One thing told at several doors of a grid, in whatever words. Of branches alone; left out of digests that were made before this was looked for. */
  readonly spread?: readonly DigestSpread[];
  /** Stuck for want of somebody above. */
  readonly needHelp: readonly { readonly requestId: string; readonly number: string; readonly reason: DigestHelpReason; readonly returns: number }[];
  /** Left out of digests that were made before this was counted. */
  readonly together?: DigestTogether;
}

/** One thing at several doors within {@link REPEATED_WITHIN_DAYS} days: somebody may see to it before the next one tells it (未诉先办). */
export interface DigestSpread {
  readonly gridId: string;
  /** Name of the grid. */
  readonly place: string;
  /** As most of them were sorted; null: nobody has. */
  readonly matterCode: string | null;
  readonly count: number;
  readonly doors: number;
  /** The newest of them. */
  readonly requests: readonly { readonly requestId: string; readonly number: string }[];
}

/** `whistle`: units were called together, or are waited for to be called; `returned`: given back twice or more. */
export const DIGEST_HELP_REASONS = ['inDispute', 'whistle', 'returned'] as const;
export type DigestHelpReason = (typeof DIGEST_HELP_REASONS)[number];

/** What people did for each other in the week: small wishes, mediation, help that was written down in the time bank. Sums of a place, never of a person. */
export interface DigestTogether {
  readonly wishesPublished: number;
  readonly wishesClaimed: number;
  readonly wishesFulfilled: number;
  /** Neighbours' agreements in a few lines (网格劝和). */
  readonly talks: number;
  readonly mediationsBegun: number;
  readonly mediationsAgreed: number;
  /** Of services that both sides confirmed, or to which nobody objected. */
  readonly volunteerMinutes: number;
}

export const NOTHING_TOGETHER: DigestTogether = { wishesPublished: 0, wishesClaimed: 0, wishesFulfilled: 0, talks: 0, mediationsBegun: 0, mediationsAgreed: 0, volunteerMinutes: 0 };

/** Sums, line by line. */
export const addedTogether = (parts: readonly DigestTogether[]): DigestTogether => parts.reduce((sum, part) => ({
  wishesPublished: sum.wishesPublished + part.wishesPublished,
  wishesClaimed: sum.wishesClaimed + part.wishesClaimed,
  wishesFulfilled: sum.wishesFulfilled + part.wishesFulfilled,
  talks: sum.talks + part.talks,
  mediationsBegun: sum.mediationsBegun + part.mediationsBegun,
  mediationsAgreed: sum.mediationsAgreed + part.mediationsAgreed,
  volunteerMinutes: sum.volunteerMinutes + part.volunteerMinutes,
}), NOTHING_TOGETHER);

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
