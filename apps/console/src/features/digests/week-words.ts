import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../platform/time.js';
import type { Digest } from './types.js';

const noon = (day: string): string => `${day}T12:00:00+08:00`;

/** "2026年11月16日 – 11月22日" */
export function useWeekWords(): (digest: Pick<Digest, 'from' | 'to'>) => string {
  const { t, i18n } = useTranslation('digests');
  return ({ from, to }) => t('week', { from: formatInstant(noon(from), 'date', i18n.language), to: formatInstant(noon(to), 'day', i18n.language) });
}
