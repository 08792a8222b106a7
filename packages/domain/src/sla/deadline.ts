import type { Instant } from '../kernel/instant.js';
import type { Urgency } from '../requests/request-vocabulary.js';
import { HOUR_MS, MINUTE_MS, shanghaiDayNumber, shanghaiInstant, shanghaiMinuteOfDay } from './calendar-day.js';
import type { WorkingCalendar } from './working-calendar.js';

/** `minute` and `hour` run day and night; `workhour` and `workday` follow the calendar; `day` is a natural day. */
export const LIMIT_UNITS = ['minute', 'hour', 'workhour', 'workday', 'day'] as const;
export type LimitUnit = (typeof LIMIT_UNITS)[number];

export interface Limit {
  readonly value: number;
  readonly unit: LimitUnit;
}

export interface Deadline {
  readonly at: Instant;
  /** False when a day that decides it lies in a year whose holidays nobody has imported. */
  readonly confirmed: boolean;
}

/** Beyond this a limit is a slip of the pen, whatever its unit. */
const LONGEST_LIMIT = 100_000;

/** The most that danger may wait, day and night, whatever the matter's own limit says (decisions.md "Clock"). */
export const URGENCY_CAPS: Readonly<Record<Urgency, Limit | null>> = {
  U0: { value: 2, unit: 'hour' },
  U1: { value: 24, unit: 'hour' },
  U2: null,
  U3: null,
};

/**
 * When a limit that starts at `start` (the dispatch) is over. The day of the start is not counted for `workday` and `day`, and the last day
 * ends when work ends (18:00): domain.md 3.2 and the catalogue's `limit_semantics` for the first, Civil Code art. 203 for the second.
 * A limit in `day` that ends on a rest day moves to the next workday. U0 and U1 are capped.
 * Throws RangeError for a limit that is not above 0 and at most 100,000, or not whole where days are counted.
 */
export function dueAt(start: Instant, limit: Limit, calendar: WorkingCalendar, options: { readonly urgency?: Urgency } = {}): Deadline {
  refuseBadLimit(limit);
  const own = ownDeadline(start, limit, calendar);
  const cap = options.urgency === undefined ? null : URGENCY_CAPS[options.urgency];
  if (cap === null) return own;
  const capped = start + cap.value * HOUR_MS;
  if (own.at < capped) return own;
  // Were every unknown day a workday, the limit could end no earlier than this: behind the cap, the cap is certain.
  return { at: capped, confirmed: own.confirmed || earliestPossible(start, limit, calendar) >= capped };
}

function ownDeadline(start: Instant, limit: Limit, calendar: WorkingCalendar): Deadline {
  switch (limit.unit) {
    case 'minute':
      return { at: start + limit.value * MINUTE_MS, confirmed: true };
    case 'hour':
      return { at: start + limit.value * HOUR_MS, confirmed: true };
    case 'workhour':
      return afterWorkMinutes(start, limit.value * 60, calendar);
    case 'workday':
      return endOfWorkday(shanghaiDayNumber(start) + 1, limit.value, calendar);
    case 'day':
      return endOfWorkday(shanghaiDayNumber(start) + limit.value, 1, calendar);
  }
}

/** Closing time of the `count`-th workday, looked for from this day on. */
function endOfWorkday(fromDay: number, count: number, calendar: WorkingCalendar): Deadline {
  let confirmed = true;
  let left = count;
  for (let day = fromDay; ; day += 1) {
    confirmed &&= calendar.isConfirmed(day);
    if (calendar.isWorkday(day)) left -= 1;
    if (left === 0) return { at: shanghaiInstant(day, calendar.closingMinute), confirmed };
  }
}

function afterWorkMinutes(start: Instant, minutes: number, calendar: WorkingCalendar): Deadline {
  let confirmed = true;
  let left = minutes;
  let now = shanghaiMinuteOfDay(start);
  for (let day = shanghaiDayNumber(start); ; day += 1, now = 0) {
    confirmed &&= calendar.isConfirmed(day) || now >= calendar.closingMinute;
    if (!calendar.isWorkday(day)) continue;
    for (const span of calendar.spans) {
      const from = Math.max(span.from, now);
      const length = Math.max(0, span.to - from);
      if (left <= length) return { at: Math.round(shanghaiInstant(day, from + left)), confirmed };
      left -= length;
    }
  }
}

/** Only for units that ask the calendar. */
function earliestPossible(start: Instant, limit: Limit, calendar: WorkingCalendar): Instant {
  if (limit.unit === 'workhour') return start + limit.value * HOUR_MS;
  return shanghaiInstant(shanghaiDayNumber(start) + limit.value, calendar.closingMinute);
}

function refuseBadLimit({ value, unit }: Limit): void {
  const counted = unit === 'workday' || unit === 'day';
  if (!(value > 0 && value <= LONGEST_LIMIT) || (counted && !Number.isInteger(value))) throw new RangeError(`limit: ${value} ${unit}`);
}
