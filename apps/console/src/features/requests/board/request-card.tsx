import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { TierMark } from '../../../ui/tier-mark.js';
import { NextLimit } from '../next-limit.js';
import { RequestChips } from '../request-chips.js';
import { rowLinkId } from '../request-row.js';
import { shortPlace } from '../short-place.js';
import type { RequestSummary } from '../types.js';
import { StatusWord, UrgencyWord } from '../words.js';
import css from './board.module.css';

interface Props {
  readonly row: RequestSummary;
  readonly isOpen: boolean;
  readonly open: (id: string) => void;
  /** Shows the tier, where the column does not tell it; such a card stands beside the one in its column. */
  readonly marked?: boolean;
}

/** One line of what, one of where and who, the clock. */
export function RequestCard({ row, isOpen, open, marked = false }: Props) {
  const { t } = useTranslation('requests');
  const { search } = useLocation();
  const params = new URLSearchParams(search);
  params.set('open', row.id);
  const onClick = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    open(row.id);
  };
  const { unit, person } = row.holder;
  return (
    <Link id={marked ? undefined : rowLinkId(row.id)} data-row={row.id} className={css.card} to={{ search: params.toString() }} onClick={onClick} aria-current={isOpen ? 'true' : undefined}>
      <span className={css.what}>
        {marked && <TierMark tier={row.tier} size={16} />}
        <UrgencyWord urgency={row.urgency} />
        <RequestChips row={row} />
        <strong>{row.matter?.name ?? t('drawer.matterNone')}</strong>
      </span>
      <span className={css.excerpt}>{row.excerpt}</span>
      <span className={css.where}>{shortPlace(row.place)} · {person?.name ?? unit.name}</span>
      <span className={css.foot}><StatusWord status={row.status} /><NextLimit row={row} /></span>
    </Link>
  );
}
