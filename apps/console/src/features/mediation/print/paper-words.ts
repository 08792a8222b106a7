import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../../platform/time.js';

/** The language of every paper, which is that of the court. */
export const PAPER_LANGUAGE = 'zh-CN';

/** The words of a paper and its dates. */
export function usePaperWords() {
  const { t } = useTranslation('mediation');
  return {
    t,
    day: (day: string): string => formatInstant(`${day.slice(0, 10)}T12:00:00+08:00`, 'date', PAPER_LANGUAGE),
    date: (instant: string): string => formatInstant(instant, 'date', PAPER_LANGUAGE),
    moment: (instant: string): string => formatInstant(instant, 'full', PAPER_LANGUAGE),
  };
}
