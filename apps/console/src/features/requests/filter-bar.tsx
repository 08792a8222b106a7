import { REQUEST_STATUSES, TIERS, URGENCIES, type RequestStatus, type Urgency } from '@yige/domain';
import Select from 'antd/es/select';
import { Search, X } from 'lucide-react';
import { useCallback, useEffect, useState, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Kbd, STROKE } from '../../ui/bits.js';
import { TierMark } from '../../ui/tier-mark.js';
import { MatterSelect } from '../catalogue/index.js';
import { isFiltered, type Filters } from './filters.js';
import { countText } from './count-text.js';
import type { Counts } from './types.js';
import { NodeChip } from './node-chip.js';
import css from './filter-bar.module.css';

interface Props {
  readonly filters: Filters;
  readonly counts: Counts | null;
  readonly change: (next: Partial<Filters>, step?: 'push' | 'replace') => void;
  readonly clear: () => void;
  readonly searchField: RefObject<HTMLInputElement | null>;
  /** Whether the list may also show what is over and done. */
  readonly withClosed: boolean;
}

/** What the list shows, with how many each choice would show. */
export function FilterBar({ filters, counts, change, clear, searchField, withClosed }: Props) {
  const { t } = useTranslation('requests');
  const search = useCallback((q: string) => change({ q }, 'replace'), [change]);
  const ofStatus = (status: RequestStatus): number => counts?.byStatus.find((one) => one.status === status)?.count ?? 0;
  // Of a list that was not counted whole, a status of which none was met may stand in it all the same.
  const capped = counts?.capped === true;
  const statuses = REQUEST_STATUSES.filter((status) => counts === null || capped || status === filters.status || ofStatus(status) > 0);
  return (
    <search className={`${css.bar} no-print`} aria-label={t('filter.label')}>
      <SearchField value={filters.q} field={searchField} commit={search} />
      <div className={css.chips} role="group" aria-label={t('filter.tier')}>
        {TIERS.map((tier) => (
          <Chip key={tier} pressed={filters.tier === tier} onClick={() => change({ tier: filters.tier === tier ? null : tier })} label={t(`tierAbout.${tier}`)}>
            <TierMark tier={tier} size={16} word /> <Count count={counts?.byTier.find((one) => one.tier === tier)?.count} capped={capped} />
          </Chip>
        ))}
      </div>
      <Chip tone="alarm" pressed={filters.overdue} onClick={() => change({ overdue: !filters.overdue })}>
        {t('filter.overdue')} <Count count={counts?.overdue} capped={capped} />
      </Chip>
      <Select<RequestStatus>
        className={css.select ?? ''} aria-label={t('filter.status')} placeholder={t('filter.status')} allowClear popupMatchSelectWidth={180} size="small"
        value={filters.status}
        onChange={(status) => change({ status: status ?? null })}
        options={statuses.map((value) => ({ value, label: <Counted word={t(`status.${value}`)} count={counts === null ? undefined : ofStatus(value)} capped={capped} /> }))}
      />
      <Select<Urgency>
        className={css.select ?? ''} aria-label={t('filter.urgency')} placeholder={t('filter.urgency')} allowClear popupMatchSelectWidth={140} size="small"
        value={filters.urgency}
        onChange={(urgency) => change({ urgency: urgency ?? null })}
        options={URGENCIES.map((value) => ({ value, label: t(`urgency.${value}`) }))}
      />
      <MatterSelect className={css.matter ?? ''} aria-label={t('filter.matter')} placeholder={t('filter.matter')} allowClear size="small" value={filters.matter} onChange={(matter) => change({ matter: matter ?? null })} />
      {withClosed && <Chip pressed={filters.closed} onClick={() => change({ closed: !filters.closed })}>{t('filter.closed')}</Chip>}
      {filters.nodeId !== null && <NodeChip nodeId={filters.nodeId} remove={() => change({ nodeId: null })} />}
      {isFiltered(filters) && (
        <button type="button" className={css.clear} onClick={clear}>
          <X size={16} strokeWidth={STROKE} aria-hidden="true" />{t('filter.clear')}
        </button>
      )}
    </search>
  );
}

function Count({ count, capped }: { readonly count: number | undefined; readonly capped: boolean }) {
  return count === undefined || (capped && count === 0) ? null : <span className={css.count}>{countText(count, capped)}</span>;
}

function Counted({ word, count, capped }: { readonly word: string; readonly count: number | undefined; readonly capped: boolean }) {
  return <span className={css.counted}>{word}<Count count={count} capped={capped} /></span>;
}

interface ChipProps { readonly pressed: boolean; readonly onClick: () => void; readonly label?: string; readonly tone?: 'alarm'; readonly children: ReactNode }
function Chip({ pressed, onClick, label, tone, children }: ChipProps) {
  return <button type="button" className={css.chip} data-tone={tone} aria-pressed={pressed} title={label} onClick={onClick}>{children}</button>;
}

const TYPING_PAUSE_MS = 300;

function SearchField({ value, field, commit }: { readonly value: string; readonly field: RefObject<HTMLInputElement | null>; readonly commit: (q: string) => void }) {
  const { t } = useTranslation('requests');
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  // The address changed by another way (back, "clear"): the field follows. Our own change must not undo what was typed since.
  if (value !== known) {
    setKnown(value);
    setTyped(value);
  }
  const send = useCallback((words: string) => {
    setKnown(words);
    commit(words);
  }, [commit]);
  useEffect(() => {
    if (typed.trim() === known) return;
    const timer = setTimeout(() => send(typed.trim()), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, known, send]);
  return (
    <label className={css.search}>
      <Search size={16} strokeWidth={STROKE} aria-hidden="true" />
      <span className="visually-hidden">{t('filter.search')}</span>
      <input
        id="list-search" ref={field} type="search" maxLength={60} placeholder={t('filter.search')} value={typed} enterKeyHint="search"
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') send(typed.trim());
          if (event.key !== 'Escape') return;
          // The browser would empty the field.
          event.preventDefault();
          event.stopPropagation();
          event.currentTarget.blur();
        }}
      />
      <Kbd>/</Kbd>
    </label>
  );
}
