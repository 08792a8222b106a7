import type { SayCommon } from '@/i18n/common';
import { DAY_MS, wallTime } from './shanghai';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** From here on a limit counts as close. */
const SOON_MS = 4 * HOUR_MS;

export type Closeness = 'calm' | 'soon' | 'over';

/** A moment as a neighbour says it: 今天 18:00, 昨天 9:12, 3月5日 18:00. */
export function sayMoment(say: SayCommon, instant: number, now: number): string {
  const at = wallTime(instant);
  const today = wallTime(now);
  switch (at.dayNumber - today.dayNumber) {
    case 0: return say('time.today', { time: at.time });
    case 1: return say('time.tomorrow', { time: at.time });
    case -1: return say('time.yesterday', { time: at.time });
    default: return say(at.year === today.year ? 'time.date' : 'time.dateYear', { year: at.year, month: at.month, day: at.day, time: at.time });
  }
}

export interface SaidDeadline {
  /** 今天 18:00 前, or 原定昨天 18:00 前 */
  readonly until: string;
  /** 还剩 5 小时, or 已超过 2 小时: overdue is said in words. */
  readonly left: string;
  readonly closeness: Closeness;
}

export function sayDeadline(say: SayCommon, due: number, now: number): SaidDeadline {
  const left = due - now;
  const closeness: Closeness = left < 0 ? 'over' : left < SOON_MS ? 'soon' : 'calm';
  const moment = sayMoment(say, due, now);
  return { until: say(left < 0 ? 'time.wasDue' : 'time.before', { moment }), left: sayLeft(say, left), closeness };
}

function sayLeft(say: SayCommon, leftMs: number): string {
  const over = leftMs < 0;
  const span = Math.abs(leftMs);
  // Rounded down on both sides: neither more time than there is, nor more delay.
  const whole = (unit: number): number => Math.max(1, Math.floor(span / unit));
  if (span >= 2 * DAY_MS) return say(over ? 'time.over.days' : 'time.left.days', { count: whole(DAY_MS) });
  if (span >= HOUR_MS) return say(over ? 'time.over.hours' : 'time.left.hours', { count: whole(HOUR_MS) });
  return say(over ? 'time.over.minutes' : 'time.left.minutes', { count: whole(MINUTE_MS) });
}
