import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { calendarDaysBetween, formatInstant, formatTime, spanOf } from '../platform/time.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** From here on the year says more than the hour. */
const LONG_AGO_DAYS = 300;

const span = (t: TFunction<'ui'>, ms: number): string => {
  const { count, unit } = spanOf(ms);
  return t(`span.${unit}`, { count });
};

/** The words for moments and limits in the reader's language. */
export function useTimeWords() {
  const { t, i18n } = useTranslation('ui');
  return {
    /** "还剩 5 小时", "逾期 2 天" */
    limit: (due: string, now: number): string => {
      const left = Date.parse(due) - now;
      return left >= 0 ? t('clock.left', { span: span(t, left) }) : t('clock.overdue', { span: span(t, -left) });
    },
    /** "等了 3 小时" */
    waited: (since: string, now: number): string => t('clock.waited', { span: span(t, now - Date.parse(since)) }),
    /** "刚刚", "12 分钟前", "今天 09:30", "昨天 18:00", "11月3日 18:00" */
    past: (at: string, now: number): string => {
      const ago = now - Date.parse(at);
      if (ago < MINUTE) return t('clock.justNow');
      if (ago < HOUR) return t('clock.ago', { span: span(t, ago) });
      const days = calendarDaysBetween(at, now);
      if (days === 0) return t('clock.today', { time: formatTime(at) });
      if (days === 1) return t('clock.yesterday', { time: formatTime(at) });
      return formatInstant(at, days < LONG_AGO_DAYS ? 'minute' : 'date', i18n.language);
    },
    /** "11月3日 18:00" */
    moment: (at: string): string => formatInstant(at, 'minute', i18n.language),
    /** "今天 18:00", "明天 09:30", "11月3日 18:00" */
    until: (at: string, now: number): string => {
      const days = -calendarDaysBetween(at, now);
      if (days === 0) return t('clock.today', { time: formatTime(at) });
      if (days === 1) return t('clock.tomorrow', { time: formatTime(at) });
      return formatInstant(at, 'minute', i18n.language);
    },
    day: (at: string): string => formatInstant(at, 'day', i18n.language),
    /** The whole date with its zone, for a tooltip. */
    absolute: (at: string): string => t('clock.zone', { time: formatInstant(at, 'full', i18n.language) }),
  };
}
