import Checkbox from 'antd/es/checkbox';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useCallback, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../platform/preferences.js';
import { Bone, STROKE } from '../../ui/bits.js';
import { sortsOf, type Filters, type View } from './filters.js';
import { RequestRow } from './request-row.js';
import type { RequestSummary } from './types.js';
import type { Selection } from './use-selection.js';
import css from './request-table.module.css';

interface Props {
  readonly rows: readonly RequestSummary[];
  readonly view: View;
  readonly filters: Filters;
  readonly change: (next: Partial<Filters>) => void;
  readonly openId: string | null;
  readonly open: (id: string) => void;
  readonly selection: Selection | null;
  readonly more: (() => void) | null;
  readonly loadingMore: boolean;
  /** More is fetched only when asked for in these words, not by scrolling near. */
  readonly askBeforeMore: string | null;
  /** As it is written, `999+` too. */
  readonly total: string | undefined;
}

/** Requests as a dense table; columns of less weight leave first when the place is narrow, and on a phone each row becomes a block. */
export function RequestTable({ rows, view, filters, change, openId, open, selection, more, loadingMore, askBeforeMore, total }: Props) {
  const { t } = useTranslation('requests');
  const { density } = usePreferences();
  const toggle = selection?.toggle;
  return (
    <div className={css.frame}>
      <table className={css.table} data-view={view} data-density={density} aria-label={t('table.label')}>
        <Head selection={selection} rowCount={rows.length} filters={filters} change={change} />
        <tbody>
          {rows.map((row) => (
            <RequestRow key={row.id} row={row} isOpen={row.id === openId} open={open} selected={selection?.has(row.id) ?? null} toggle={toggle} />
          ))}
        </tbody>
      </table>
      <footer className={css.foot}>
        <span className="tabular" aria-live="polite">
          {t('table.shown', { count: rows.length })}
          {total !== undefined && ` · ${t('table.total', { total })}`}
        </span>
        <MoreButton more={more} loading={loadingMore} ask={askBeforeMore} />
      </footer>
    </div>
  );
}

function MoreButton({ more, loading, ask }: { readonly more: (() => void) | null; readonly loading: boolean; readonly ask: string | null }) {
  const { t } = useTranslation('ui');
  // The next page is fetched when its button comes near: scrolling never meets an end that is none.
  const whenNear = useCallback(
    (button: HTMLButtonElement | null) => {
      if (button === null || more === null || loading || ask !== null) return;
      const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting === true && more(), { rootMargin: '200px' });
      watch.observe(button);
      return () => watch.disconnect();
    },
    [more, loading, ask],
  );
  if (more === null) return <span>{t('allShown')}</span>;
  return <button ref={whenNear} type="button" className="plain-button" onClick={more} disabled={loading}>{loading ? t('loading') : (ask ?? t('more'))}</button>;
}

function Head({ selection, rowCount, filters, change }: { readonly selection: Selection | null; readonly rowCount: number; readonly filters: Filters; readonly change: Props['change'] }) {
  const { t } = useTranslation('requests');
  const ticked = selection?.rows.length ?? 0;
  const bySubmitted = filters.sort === 'dueAt' ? undefined : filters.sort === 'submittedAt' ? 'ascending' : 'descending';
  return (
    <thead>
      <tr>
        {selection !== null && (
          <th className={css.cSelect}>
            <Checkbox aria-label={t('table.selectAll')} checked={ticked > 0 && ticked === rowCount} indeterminate={ticked > 0 && ticked < rowCount} onChange={selection.toggleAll} />
          </th>
        )}
        <th scope="col" className={css.cNumber}>{t('table.number')}</th>
        <th scope="col" className={css.cTier}>{t('table.tier')}</th>
        <th scope="col" className={css.cWhat}>{t('table.what')}</th>
        <th scope="col" className={css.cPlace}>{t('table.place')}</th>
        <th scope="col" className={css.cHolder}>{t('table.holder')}</th>
        <th scope="col" className={css.cStatus}>{t('table.status')}</th>
        {sortsOf(filters).includes('dueAt')
          ? <SortHead className={css.cDue} order={filters.sort === 'dueAt' ? 'ascending' : undefined} sort={() => change({ sort: 'dueAt' })}>{t('table.due')}</SortHead>
          : <th scope="col" className={css.cDue}>{t('table.due')}</th>}
        <SortHead className={css.cSubmitted} order={bySubmitted} sort={() => change({ sort: filters.sort === '-submittedAt' ? 'submittedAt' : '-submittedAt' })}>{t('table.submitted')}</SortHead>
      </tr>
    </thead>
  );
}

interface SortHeadProps { readonly className: string | undefined; readonly order: 'ascending' | 'descending' | undefined; readonly sort: () => void; readonly children: ReactNode }
function SortHead({ className, order, sort, children }: SortHeadProps) {
  const Arrow = order === 'descending' ? ArrowDown : ArrowUp;
  return (
    <th scope="col" className={className} aria-sort={order ?? 'none'}>
      <button type="button" className={css.sort} onClick={sort}>
        {children}
        {order !== undefined && <Arrow size={14} strokeWidth={STROKE} aria-hidden="true" />}
      </button>
    </th>
  );
}

const BONES = Array.from({ length: 12 }, (_, row) => row);

/** The table before its rows are there: the same head, the same row height. */
export function TableSkeleton({ view, selectable }: { readonly view: View; readonly selectable: boolean }) {
  const { t } = useTranslation('ui');
  const { density } = usePreferences();
  return (
    <div className={css.frame} aria-busy="true" aria-label={t('loading')}>
      <table className={css.table} data-view={view} data-density={density} aria-hidden="true">
        <tbody>
          {BONES.map((row) => (
            <tr key={row} className={css.row}>
              {selectable && <td className={css.cSelect}><Bone width={16} height={16} /></td>}
              <td className={css.cNumber}><Bone width={118} /></td>
              <td className={css.cTier}><Bone width={40} /></td>
              <td className={css.cWhat}><Bone width={`${70 - (row % 4) * 9}%`} /></td>
              <td className={css.cPlace}><Bone width="70%" /></td>
              <td className={css.cHolder}><Bone width="75%" /></td>
              <td className={css.cStatus}><Bone width={44} /></td>
              <td className={css.cDue}><Bone width={72} /></td>
              <td className={css.cSubmitted}><Bone width={72} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
