import { ok, refuse, type Result } from '../kernel/result.js';
import type { CalendarDay } from '../sla/calendar-day.js';
import type { MediationErrorCode } from './mediation-errors.js';

/** The last day of the month in which a mediation should end: the same day of the next month, or that month's last (domain.md 3.9). */
export function monthEnds(begun: CalendarDay): CalendarDay {
  const [year, month, day] = begun.split('-').map(Number) as [number, number, number];
  // Day 0 of a month is the last day of the one before it.
  const longest = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(day, longest))).toISOString().slice(0, 10);
}

/** A longer time: agreed to by every party, and later than the present end. */
export function mayProlong(present: CalendarDay, until: CalendarDay, everyPartyAgrees: boolean): Result<CalendarDay, MediationErrorCode> {
  return everyPartyAgrees && until > present ? ok(until) : refuse('MEDIATION.BOTH_MUST_AGREE');
}
