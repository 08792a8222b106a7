import { useTranslation } from 'react-i18next';
import { now } from '../../platform/clock.js';
import { formatInstant, toFieldText } from '../../platform/time.js';

/** Today in the district, as the text of a date field. */
export const todayText = (): string => toFieldText(now()).slice(0, 10);

/** A day of the calendar in words; it is the same day wherever it is read. */
export function useDayWords(): (day: string) => string {
  const { i18n } = useTranslation();
  return (day) => formatInstant(`${day.slice(0, 10)}T12:00:00+08:00`, 'date', i18n.language);
}

/** The day on which a moment falls in the district. */
export const dayOf = (instant: string): string => toFieldText(instant).slice(0, 10);
