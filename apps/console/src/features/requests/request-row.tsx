import Checkbox from 'antd/es/checkbox';
import { Image, LockKeyhole } from 'lucide-react';
import { memo, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { STROKE } from '../../ui/bits.js';
import { PastTime } from '../../ui/due-clock.js';
import { TierMark } from '../../ui/tier-mark.js';
import { NextLimit } from './next-limit.js';
import { RequestChips } from './request-chips.js';
import { shortPlace } from './short-place.js';
import { StatusWord, UrgencyWord } from './words.js';
import type { RequestSummary } from './types.js';
import css from './request-table.module.css';

export const rowLinkId = (id: string): string => `row-${id}`;

interface Props {
  readonly row: RequestSummary;
  readonly isOpen: boolean;
  readonly open: (id: string) => void;
  /** null where rows cannot be ticked. */
  readonly selected: boolean | null;
  readonly toggle: ((id: string) => void) | undefined;
}

export const RequestRow = memo(function RequestRow({ row, isOpen, open, selected, toggle }: Props) {
  const { t } = useTranslation('requests');
  const onClick = (event: MouseEvent): void => {
    const onControl = (event.target as HTMLElement).closest('a,label,input,button') !== null;
    if (!onControl && window.getSelection()?.isCollapsed !== false) open(row.id);
  };
  return (
    <tr className={css.row} data-row={row.id} data-open={isOpen} data-selected={selected === true} onClick={onClick}>
      {selected !== null && (
        <td className={css.cSelect}>
          <Checkbox aria-label={t('table.select', { number: row.number })} checked={selected} onChange={() => toggle?.(row.id)} />
        </td>
      )}
      <td className={css.cNumber}><NumberLink row={row} isOpen={isOpen} open={open} /></td>
      <td className={css.cTier}>
        <span className={css.tierCell}>
          {row.status === 'submitted' ? <span className={css.unsorted} title={t('table.unsorted')}>{t('table.unsorted')}</span> : <TierMark tier={row.tier} />}
          <UrgencyWord urgency={row.urgency} />
        </span>
      </td>
      <What row={row} />
      <td className={css.cPlace} title={row.place}>{shortPlace(row.place)}</td>
      <HolderCell row={row} />
      <td className={css.cStatus}><StatusWord status={row.status} /></td>
      <td className={css.cDue}><NextLimit row={row} /></td>
      <td className={css.cSubmitted}><PastTime at={row.submittedAt} /></td>
    </tr>
  );
});

/** A real link: it can be opened in a new tab, and the keyboard finds it. */
function NumberLink({ row, isOpen, open }: Pick<Props, 'row' | 'isOpen' | 'open'>) {
  const { search } = useLocation();
  const params = new URLSearchParams(search);
  params.set('open', row.id);
  const onClick = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    open(row.id);
  };
  return (
    <Link id={rowLinkId(row.id)} to={{ search: params.toString() }} onClick={onClick} aria-current={isOpen ? 'true' : undefined} aria-label={`${row.number} ${row.matter?.name ?? ''} ${row.excerpt}`}>
      {row.number}
    </Link>
  );
}

function What({ row }: { readonly row: RequestSummary }) {
  const { t } = useTranslation('requests');
  return (
    <td className={css.cWhat} title={row.excerpt}>
      <span className={css.marks}>
        {row.confidential && <LockKeyhole size={14} strokeWidth={STROKE} role="img" aria-label={t('table.confidential')} />}
        {row.attachmentCount > 0 && <Image size={14} strokeWidth={STROKE} role="img" aria-label={t('table.photos', { count: row.attachmentCount })} />}
      </span>
      <RequestChips row={row} />
      {row.helping?.task != null && <strong>{row.helping.task}</strong>}
      {row.matter !== null && <strong>{row.matter.name}</strong>}
      <span>{row.excerpt}</span>
    </td>
  );
}

function HolderCell({ row }: { readonly row: RequestSummary }) {
  const { t } = useTranslation('requests');
  const { unit, person, signed } = row.holder;
  const who = person === null ? unit.name : `${unit.name} · ${person.name}`;
  return (
    <td className={css.cHolder} title={who}>
      {who}
      {!signed && row.status === 'dispatched' && <em>{t('table.unsigned')}</em>}
    </td>
  );
}
