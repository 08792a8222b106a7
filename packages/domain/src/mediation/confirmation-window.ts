import type { Instant } from '../kernel/instant.js';
import { ok, refuse, type Result } from '../kernel/result.js';
import { type CalendarDay, DAY_MS, dayName, shanghaiInstant } from '../sla/calendar-day.js';
import type { MediationErrorCode } from './mediation-errors.js';
import type { AgreementForm } from './mediation-vocabulary.js';

/** Both parties together, within this many days from the agreement taking effect (人民调解法 article 33; domain.md 3.9). */
export const CONFIRMATION_DAYS = 30;

/** On these days before the end, counted with the last day as 0, those who mediated are told. */
export const REMIND_DAYS_LEFT = [30, 20, 7, 1] as const;

/** Notices come when the working day begins. */
const MORNING_MINUTE = 9 * 60;

export interface ConfirmationWindow {
  /** Day 1: the day after the agreement took effect. */
  readonly firstDay: CalendarDay;
  /** Day 30: the last on which both may apply. */
  readonly lastDay: CalendarDay;
}

/** Days since 1970-01-01 of a day's name. */
const numberOf = (day: CalendarDay): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;

/** The day so many days later. */
export const dayAfter = (day: CalendarDay, days: number): CalendarDay => dayName(numberOf(day) + days);

export const confirmationWindow = (effectiveOn: CalendarDay): ConfirmationWindow => ({ firstDay: dayAfter(effectiveOn, 1), lastDay: dayAfter(effectiveOn, CONFIRMATION_DAYS) });

/** Days until the last one: 0 on it, negative once it is missed. */
export const daysLeft = (window: ConfirmationWindow, today: CalendarDay): number => numberOf(window.lastDay) - numberOf(today);

export interface Reminder {
  readonly daysLeft: number;
  readonly at: Instant;
}

/** The notices that are still to come, the next one first; one whose day is today comes at once. */
export function confirmationReminders(effectiveOn: CalendarDay, today: CalendarDay): Reminder[] {
  const { lastDay } = confirmationWindow(effectiveOn);
  return REMIND_DAYS_LEFT.map((left) => ({ daysLeft: left, at: morningOf(dayAfter(lastDay, -left)) })).filter(({ daysLeft: left }) => dayAfter(lastDay, -left) >= today);
}

/** When a notice about a day comes. */
export const morningOf = (day: CalendarDay): Instant => shanghaiInstant(numberOf(day), MORNING_MINUTE);

export interface CourtApplication {
  readonly form: AgreementForm;
  readonly effectiveOn: CalendarDay;
  /** The day on which the application was handed in. */
  readonly appliedOn: CalendarDay;
  readonly everyPartyApplies: boolean;
}

/** Whether an application for judicial confirmation may be noted as made. What is missing is told before what is late. */
export function mayApplyToCourt({ form, effectiveOn, appliedOn, everyPartyApplies }: CourtApplication): Result<true, MediationErrorCode> {
  const { lastDay } = confirmationWindow(effectiveOn);
  if (form === 'oral') return refuse('MEDIATION.ORAL_NOT_CONFIRMED');
  if (appliedOn > lastDay) return refuse('MEDIATION.WINDOW_MISSED');
  if (appliedOn < effectiveOn) return refuse('MEDIATION.WINDOW_NOT_OPEN');
  return everyPartyApplies ? ok(true) : refuse('MEDIATION.JOINT_APPLICATION_NEEDED');
}
