import dayjs from 'dayjs';
import timezone from 'dayjs/plugin/timezone';
import utc from 'dayjs/plugin/utc';

dayjs.extend(utc);
dayjs.extend(timezone);

/** Every time on a screen is told in the district's own zone (decisions.md "Time"), wherever the reader sits. */
export const ZONE = 'Asia/Shanghai';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export type SpanUnit = 'minutes' | 'hours' | 'days';
export interface Span {
  readonly count: number;
  readonly unit: SpanUnit;
}

/** A length of time as people say it: minutes below an hour, hours below two days, days from there. Rounded down, at least 1. */
export function spanOf(ms: number): Span {
  if (ms < HOUR) return { count: Math.max(1, Math.floor(ms / 60_000)), unit: 'minutes' };
  if (ms < 2 * DAY) return { count: Math.floor(ms / HOUR), unit: 'hours' };
  return { count: Math.floor(ms / DAY), unit: 'days' };
}

export type ClockState = 'calm' | 'soon' | 'overdue';

/** How a limit stands: `soon` from 75 % of it (product.md "Clock rules"), `overdue` once it has passed. */
export function clockState(from: string, due: string, now: number): ClockState {
  const end = Date.parse(due);
  if (now > end) return 'overdue';
  const start = Date.parse(from);
  return end > start && (now - start) / (end - start) >= 0.75 ? 'soon' : 'calm';
}

/** Share of a limit that is used, 0 to 1. */
export function usedShare(from: string, due: string, now: number): number {
  const start = Date.parse(from);
  const whole = Date.parse(due) - start;
  return whole <= 0 ? 1 : Math.min(1, Math.max(0, (now - start) / whole));
}

type Shape = 'full' | 'date' | 'day' | 'minute';
const SHAPES: Record<'zh' | 'en', Record<Shape, string>> = {
  zh: { full: 'YYYY年M月D日 HH:mm', day: 'M月D日', minute: 'M月D日 HH:mm', date: 'YYYY年M月D日' },
  en: { full: 'D MMM YYYY HH:mm', day: 'D MMM', minute: 'D MMM HH:mm', date: 'D MMM YYYY' },
};

/** A moment in the words of a language, in the district's zone. */
export function formatInstant(instant: string, shape: Shape, language: string): string {
  return dayjs(instant).tz(ZONE).format(SHAPES[language.startsWith('zh') ? 'zh' : 'en'][shape]);
}

/** Days between two moments by the district's calendar: 0 is the same day. */
export function calendarDaysBetween(earlier: string, later: number): number {
  return dayjs(later).tz(ZONE).startOf('day').diff(dayjs(earlier).tz(ZONE).startOf('day'), 'day');
}

export const formatTime = (instant: string): string => dayjs(instant).tz(ZONE).format('HH:mm');

/** A wall clock time as a field keeps it. */
export const FIELD_SHAPE = 'YYYY-MM-DDTHH:mm';

/** A moment as the text of a date-and-time field, told in the district's zone. */
export const toFieldText = (instant: string | number): string => dayjs(instant).tz(ZONE).format(FIELD_SHAPE);

/** The moment that such a text names; null while it is not filled in. */
export function fromFieldText(text: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text)) return null;
  const moment = dayjs.tz(text, FIELD_SHAPE, ZONE);
  return moment.isValid() ? moment.toISOString() : null;
}

/** The end of a working day, so many calendar days after a moment, as the text of a field. */
export const eveningAfter = (instant: string | number, days: number): string => dayjs(instant).tz(ZONE).add(days, 'day').format('YYYY-MM-DD') + 'T18:00';
