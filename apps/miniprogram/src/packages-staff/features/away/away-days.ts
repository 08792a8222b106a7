import { DAY_MS, dayName, shanghaiDayNumber, shanghaiInstant } from '@yige/domain';

/** As far ahead as somebody may say that they are away; the server takes no more. */
export const LONGEST_DAYS = 366;

const numberOf = (day: string): number => Math.round(Date.parse(day) / DAY_MS);

/** The day so many days after that of a moment in milliseconds; 0 is the day itself. */
export const dayFrom = (moment: number, days: number): string => dayName(shanghaiDayNumber(moment) + days);

/** What is sent for two whole days, both included. A first day that has begun counts from now on and is left out. */
export function awayTimes(first: string, last: string, now: number): { readonly from?: string; readonly to: string } {
  const begins = shanghaiInstant(numberOf(first), 0);
  return { ...(begins <= now ? {} : { from: new Date(begins).toISOString() }), to: new Date(shanghaiInstant(numberOf(last) + 1, 0)).toISOString() };
}

/** The days of an absence, both included: one that ends at midnight has its last day before. */
export function daysAway({ from, to }: { readonly from: string; readonly to: string }): { readonly first: string; readonly last: string } {
  return { first: dayFrom(Date.parse(from), 0), last: dayFrom(Date.parse(to) - 1, 0) };
}
