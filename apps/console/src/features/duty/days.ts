import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../platform/time.js';
import type { Absence } from './types.js';

const DAY_MS = 24 * 3_600_000;
const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6] as const;
/** Noon of a day in Shanghai: far from both its ends. */
const noonOf = (day: string): string => `${day}T12:00:00+08:00`;

/** Which day of the week a calendar day is, from Sunday 0. */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** Whether somebody is away for any part of a day in Shanghai. */
export function isAwayOn(day: string, { from, to }: Pick<Absence, 'from' | 'to'>): boolean {
  const begin = Date.parse(`${day}T00:00:00+08:00`);
  return Date.parse(from) < begin + DAY_MS && Date.parse(to) > begin;
}

/** "11月23日 周一" */
export function useDayWords() {
  const { t, i18n } = useTranslation('duty');
  return (day: string): string => t('day', { date: formatInstant(noonOf(day), 'day', i18n.language), weekday: t(`weekday.${WEEKDAYS[weekdayOf(day)] ?? 0}`) });
}
