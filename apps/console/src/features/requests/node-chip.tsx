import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { STROKE } from '../../ui/bits.js';
import { useNodes } from '../org/index.js';
import css from './filter-bar.module.css';

/** The part of the district that the list is limited to, and the way out of it. */
export function NodeChip({ nodeId, remove }: { readonly nodeId: string; readonly remove: () => void }) {
  const { t } = useTranslation('requests');
  const towns = useNodes('town', null, true);
  const villages = useNodes('village', null, true);
  const name = [...(towns.data?.items ?? []), ...(villages.data?.items ?? [])].find((node) => node.id === nodeId)?.name ?? t('filter.nodeFallback');
  return (
    <button type="button" className={css.chip} aria-pressed="true" onClick={remove} aria-label={t('filter.removeOne', { name })}>
      {t('filter.node', { name })}
      <X size={14} strokeWidth={STROKE} aria-hidden="true" />
    </button>
  );
}
