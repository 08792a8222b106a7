import type { Instant } from '../kernel/instant.js';
import { shanghaiDayNumber, shanghaiInstant } from '../sla/calendar-day.js';
import type { Limit } from '../sla/deadline.js';
import type { WorkingCalendar } from '../sla/working-calendar.js';
import { isDanger } from './request-machine.js';
import type { Urgency, WhistleKind } from './request-vocabulary.js';

/** The limit of the lead, in which a helper has at most its half. */
export interface MainLimit {
  readonly from: Instant;
  readonly dueAt: Instant;
  readonly urgency: Urgency;
}

/** Within which a unit that was called by whistle has to be there (domain.md 3.5; a setting). */
export const WHISTLE_REPORT_LIMITS: Readonly<Record<WhistleKind, Limit>> = {
  emergency: { value: 30, unit: 'minute' },
  enforcement: { value: 1, unit: 'workday' },
  unsolved: { value: 3, unit: 'workday' },
};

/**
 * The latest end of a helper's limit: at most half of the main limit from the call on, and never after the main one (domain.md 3.5).
 * Outside danger it is brought forward to when work was last under way, so that nothing is due at night, unless that lies before the call.
 */
export function latestAssistDue(calledAt: Instant, main: MainLimit, calendar: WorkingCalendar): Instant {
  const half = calledAt + Math.max(0, Math.floor((main.dueAt - main.from) / 2));
  const latest = Math.min(half, main.dueAt);
  if (isDanger(main.urgency)) return latest;
  const worked = lastWorkMoment(latest, calendar);
  return worked > calledAt ? worked : latest;
}

/** A year back there was work, or there is none at all. */
const FARTHEST_DAYS = 366;

/** The last moment at or before this one at which people worked. */
function lastWorkMoment(at: Instant, calendar: WorkingCalendar): Instant {
  const today = shanghaiDayNumber(at);
  for (let day = today; day > today - FARTHEST_DAYS; day -= 1) {
    if (!calendar.isWorkday(day)) continue;
    const begun = calendar.spans.filter((span) => shanghaiInstant(day, span.from) < at).at(-1);
    if (begun !== undefined) return Math.min(at, shanghaiInstant(day, begun.to));
  }
  return at;
}

/** Two legs of a request never have one number, whichever part they have. */
export const nextLegSeq = (numbers: { readonly legSeq: number; readonly assistSeq: number }): number => Math.max(numbers.legSeq, numbers.assistSeq) + 1;
