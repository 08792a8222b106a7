import { type CalendarDay, dayName } from '../sla/calendar-day.js';

/** Number of a day name, days since 1970-01-01. */
export const dayNumberOf = (day: CalendarDay): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** The days from one to another, both included. */
export function daysBetween(from: CalendarDay, to: CalendarDay): CalendarDay[] {
  const [first, last] = [dayNumberOf(from), dayNumberOf(to)];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => dayName(first + n));
}

/** The same days as whole months (`2026-11`) as far as possible and the days that are left over: a year is about seventy lines instead of 365. */
export function wholeMonths(from: CalendarDay, to: CalendarDay): string[] {
  const months = new Map<string, CalendarDay[]>();
  for (const day of daysBetween(from, to)) {
    const month = day.slice(0, 7);
    const days = months.get(month);
    if (days) days.push(day);
    else months.set(month, [day]);
  }
  return [...months].flatMap(([month, days]) => (days.length === lengthOf(month) ? [month] : days));
}

const lengthOf = (month: string): number => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
