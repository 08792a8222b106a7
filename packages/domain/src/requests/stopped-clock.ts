import type { Instant } from '../kernel/instant.js';
import { MINUTE_MS, shanghaiDayNumber, shanghaiInstant } from '../sla/calendar-day.js';
import { dueAt, type Limit } from '../sla/deadline.js';
import type { WorkingCalendar } from '../sla/working-calendar.js';
import type { Urgency } from './request-vocabulary.js';

/** How long a request may wait for its reporter, and for S1 (decisions.md "Clock"); then it goes on by itself. */
export const LONGEST_WAIT_FOR_REPORTER: Limit = { value: 5, unit: 'workday' };

/** A stretch in which the clock stood. */
export interface Stop {
  readonly from: Instant;
  readonly to: Instant;
}

/** By when a wait for the reporter that begins now is over. */
export function waitForReporterEnds(from: Instant, calendar: WorkingCalendar): Instant {
  return dueAt(from, LONGEST_WAIT_FOR_REPORTER, calendar).at;
}

/**
 * The limit after a stop: as much working time as passed while the clock stood is given back, so that a night or a holiday in it gives
 * nothing and the new limit ends in working time. Danger (U0, U1) runs day and night, and so does what it is given back.
 */
export function dueAfterStop(due: Instant, stop: Stop, urgency: Urgency, calendar: WorkingCalendar): Instant {
  if (stop.to <= stop.from) return due;
  if (urgency === 'U0' || urgency === 'U1') return due + (stop.to - stop.from);
  const minutes = workMinutesBetween(stop.from, stop.to, calendar);
  return minutes === 0 ? due : dueAt(due, { value: minutes / 60, unit: 'workhour' }, calendar).at;
}

/** Minutes of working time from one moment to a later one, with fractions. */
export function workMinutesBetween(from: Instant, to: Instant, calendar: WorkingCalendar): number {
  let minutes = 0;
  for (let day = shanghaiDayNumber(from); day <= shanghaiDayNumber(to); day += 1) {
    if (!calendar.isWorkday(day)) continue;
    for (const span of calendar.spans) {
      const [opens, closes] = [shanghaiInstant(day, span.from), shanghaiInstant(day, span.to)];
      minutes += Math.max(0, Math.min(closes, to) - Math.max(opens, from)) / MINUTE_MS;
    }
  }
  return minutes;
}
