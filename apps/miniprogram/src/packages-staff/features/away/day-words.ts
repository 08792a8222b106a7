import { DAY_MS, shanghaiDayNumber } from '@yige/domain';
import type { SayAway } from './texts';

const WEEKDAYS = ['0', '1', '2', '3', '4', '5', '6'] as const;

/** A day as people say it: 今天, 明天, 11月25日 周三. */
export function dayWords(say: SayAway, day: string, now: number): string {
  const at = new Date(day);
  const weekday = WEEKDAYS[at.getUTCDay()] ?? '0';
  switch (Math.round(at.getTime() / DAY_MS) - shanghaiDayNumber(now)) {
    case 0: return say('day.today');
    case 1: return say('day.tomorrow');
    default: return say('day.other', { month: at.getUTCMonth() + 1, day: at.getUTCDate(), weekday: say(`weekday.${weekday}`) });
  }
}

/** Days in a row: one day stands alone. */
export function spanWords(say: SayAway, { first, last }: { readonly first: string; readonly last: string }, now: number): string {
  if (first === last) return dayWords(say, first, now);
  return say('span', { first: dayWords(say, first, now), last: dayWords(say, last, now) });
}
