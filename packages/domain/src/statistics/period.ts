import { type CalendarDay, dayName } from '../sla/calendar-day.js';

/** Number of a day name, days since 1970-01-01. */
export const dayNumberOf = (day: CalendarDay): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** The days from one to another, both included. */
export function daysBetween(from: CalendarDay, to: CalendarDay): CalendarDay[] {
  const [first, last] = [dayNumberOf(from), dayNumberOf(to)];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => dayName(first + n));
}

/** Days or months that follow each other, the first and the last of them. */
export interface PeriodRun {
  readonly from: string;
  readonly to: string;
}

/** The days from one to another as one run. @returns none when there is no day */
export const runOfDays = (from: CalendarDay, to: CalendarDay): PeriodRun[] => (from <= to ? [{ from, to }] : []);

/** The same days as a run of whole months (`2026-11`) as far as possible, and runs of the days before and after: a year is about forty periods instead of 365. */
export function runsOfMonths(from: CalendarDay, to: CalendarDay): PeriodRun[] {
  if (from > to) return [];
  const first = isFirst(from) ? monthOf(from) : nextMonth(monthOf(from));
  const last = isLast(to) ? monthOf(to) : previousMonth(monthOf(to));
  if (first > last) return [{ from, to }];
  return [...runOfDays(from, dayBefore(`${first}-01`)), { from: first, to: last }, ...runOfDays(dayAfter(endOf(last)), to)];
}

const monthOf = (day: CalendarDay): string => day.slice(0, 7);
const dayBefore = (day: CalendarDay): CalendarDay => dayName(dayNumberOf(day) - 1);
const dayAfter = (day: CalendarDay): CalendarDay => dayName(dayNumberOf(day) + 1);
const isFirst = (day: CalendarDay): boolean => day.endsWith('-01');
const isLast = (day: CalendarDay): boolean => isFirst(dayAfter(day));
const previousMonth = (month: string): string => monthOf(dayBefore(`${month}-01`));
/** From any month's first, 31 days on is the next month. */
const nextMonth = (month: string): string => monthOf(dayName(dayNumberOf(`${month}-01`) + 31));
const endOf = (month: string): CalendarDay => dayBefore(`${nextMonth(month)}-01`);

/** The last day of the month in which a day is. */
export const endOfMonth = (day: CalendarDay): CalendarDay => endOf(monthOf(day));
