import type { Instant } from '../kernel/instant.js';

/** A day on a Chinese wall calendar, `YYYY-MM-DD`: sortable as text. */
export type CalendarDay = string;

/** Asia/Shanghai has had no daylight saving since 1991: a fixed offset needs no time zone data on any engine. */
export const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

/** Days since 1970-01-01 in Shanghai: days as integers, so that stepping needs no calendar arithmetic. */
export function shanghaiDayNumber(at: Instant): number {
  return Math.floor((at + SHANGHAI_OFFSET_MS) / DAY_MS);
}

/** The day in Shanghai on which this moment falls. */
export function shanghaiDay(at: Instant): CalendarDay {
  return dayName(shanghaiDayNumber(at));
}

/** Minutes since midnight in Shanghai, with fractions. */
export function shanghaiMinuteOfDay(at: Instant): number {
  return (at + SHANGHAI_OFFSET_MS - shanghaiDayNumber(at) * DAY_MS) / MINUTE_MS;
}

/** The moment of a minute of a day in Shanghai; minute 1440 is midnight at the end of the day. */
export function shanghaiInstant(dayNumber: number, minuteOfDay: number): Instant {
  return dayNumber * DAY_MS + minuteOfDay * MINUTE_MS - SHANGHAI_OFFSET_MS;
}

export function dayName(dayNumber: number): CalendarDay {
  return new Date(dayNumber * DAY_MS).toISOString().slice(0, 10);
}

/** Monday is 1, Sunday is 7. */
export function weekday(dayNumber: number): number {
  return ((((dayNumber + 3) % 7) + 7) % 7) + 1;
}
