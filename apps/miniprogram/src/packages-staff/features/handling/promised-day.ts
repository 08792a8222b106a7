import { DAY_MS, dayName, HOUR_MS, shanghaiDayNumber, shanghaiInstant } from '@yige/domain';

/** Work ends at 18:00 (decisions.md "Time"): a day that is promised is promised until then. */
const WORK_ENDS_MINUTE = 18 * 60;

/** From when until when something may be promised; both in milliseconds. */
export interface Span {
  readonly after: number;
  readonly latest: number;
}

/** The moment until which a day is promised: when work ends, or the latest that is allowed; null when that is too early. */
export function endOfDay(day: string, { after, latest }: Span): number | null {
  const at = Math.min(shanghaiInstant(Math.round(Date.parse(day) / DAY_MS), WORK_ENDS_MINUTE), latest);
  return Number.isNaN(at) || at <= after ? null : at;
}

/** The days at the two ends, as a day field takes them. */
export function daysOf({ after, latest }: Span): { readonly first: string; readonly last: string } {
  return { first: dayName(shanghaiDayNumber(after)), last: dayName(shanghaiDayNumber(latest)) };
}

/** The day that lies so many days after the beginning of the span; null when it is beyond its end. */
export function dayAfter(span: Span, days: number): string | null {
  const day = dayName(shanghaiDayNumber(span.after) + days);
  return day > daysOf(span).last || endOfDay(day, span) === null ? null : day;
}

/** An extension is at most as long as the limit was (catalogue `extension`). Moments in milliseconds. */
export function extensionSpan(due: number, limitFrom: number): Span {
  return { after: due, latest: due + Math.max(due - limitFrom, HOUR_MS) };
}
