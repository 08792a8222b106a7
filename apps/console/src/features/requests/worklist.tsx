import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useHotkeys } from '../../platform/use-hotkeys.js';
import { ErrorState } from '../../ui/page-state.js';
import { LedgerExport } from '../ledger/index.js';
import { BulkBar } from './bulk/bulk-bar.js';
import { countText } from './count-text.js';
import { EmptyList, SearchingOn } from './empty-list.js';
import { FilterBar } from './filter-bar.js';
import { FindCaller } from './find-caller.js';
import { ListOrder } from './list-order.js';
import { isFiltered, type View } from './filters.js';
import { useListState } from './use-list-state.js';
import { worklistQuery } from './queries.js';
import { RequestDrawer } from './request-drawer.js';
import { RequestTable, TableSkeleton } from './request-table.js';
import type { RequestSummary, WorklistPage } from './types.js';
import { useSearchOn } from './use-search-on.js';
import { useSelection } from './use-selection.js';
import { focusedRow, useCloseTo, useLiesOver, useSteps } from './use-steps.js';
import css from './worklist.module.css';

const SORTING_VIEWS: readonly View[] = ['dispatch', 'sort'];
/** Where those sit who answer the telephone. */
const ANSWERED_FROM: readonly View[] = ['dispatch', 'area'];
const NO_PAGES: readonly WorklistPage[] = [];
const WITH_CLOSED: readonly View[] = ['unit', 'waiting', 'area'];

/** A list of requests with its filters and, beside it, the request that is open. */
export function Worklist({ view }: { readonly view: View }) {
  const { t } = useTranslation(['requests', 'ui']);
  const { filters, change, clear, openId, open } = useListState();
  const query = useInfiniteQuery(worklistQuery(view, filters));
  const rows = useMemo(() => distinct(query.data?.pages.flatMap((page) => page.items) ?? []), [query.data]);
  const { hasNextPage, isFetching, fetchNextPage } = query;
  const more = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const searchOn = useSearchOn({ words: filters.q ?? '', pages: query.data?.pages ?? NO_PAGES, hasNextPage, isFetching, hasFailed: query.isError, fetchNextPage: more });
  const selection = useSelection(rows);
  const selectable = SORTING_VIEWS.includes(view);
  const searchField = useRef<HTMLInputElement>(null);
  const step = useSteps(rows, openId, open, () => hasNextPage && more());

  useHotkeys({
    j: () => step(1),
    k: () => step(-1),
    '/': () => searchField.current?.focus(),
    x: () => {
      const id = openId ?? focusedRow();
      return selectable && id !== null ? selection.toggle(id) : false;
    },
  });
  const close = useCloseTo(openId, open);
  const covered = useLiesOver(openId);

  const counts = query.data?.pages[0]?.counts ?? null;
  return (
    <div className={css.worklist} data-open={openId !== null}>
      <section className={css.list} inert={covered} aria-labelledby="list-title">
        <header className={css.head}>
          <h1 id="list-title">{t(`view.${view}.title`)}</h1>
          <p>{t(`view.${view}.about`)}</p>
          {view === 'unit' && <LedgerExport nodeId={null} />}
          {ANSWERED_FROM.includes(view) && <FindCaller open={open} />}
          <ListOrder filters={filters} change={change} />
        </header>
        <FilterBar filters={filters} counts={counts} change={change} clear={clear} searchField={searchField} withClosed={WITH_CLOSED.includes(view)} />
        <div className={css.sheet} data-stale={query.isPlaceholderData}>
          {query.isPending || (query.isPlaceholderData && rows.length === 0) ? <TableSkeleton view={view} selectable={selectable} />
          : query.isError && rows.length === 0 ? <ErrorState error={query.error} retry={() => void query.refetch()} />
          : rows.length === 0 && searchOn.isUnderWay ? <SearchingOn search={searchOn} />
          : rows.length === 0 ? <EmptyList view={view} filters={filters} clear={clear} />
          : (
            <RequestTable
              rows={rows}
              view={view}
              filters={filters}
              change={change}
              openId={openId}
              open={open}
              selection={selectable ? selection : null}
              more={hasNextPage ? (searchOn.isPaused ? searchOn.goOn : more) : null}
              loadingMore={query.isFetchingNextPage}
              askBeforeMore={query.isFetchNextPageError ? t('ui:retry') : searchOn.isPaused ? t('search.goOn') : null}
              total={isFiltered(filters) || counts === null ? undefined : countText(counts.total, counts.capped)}
            />
          )}
        </div>
        {selectable && <BulkBar rows={rows} selection={selection} />}
      </section>
      {openId !== null && <RequestDrawer key="drawer" id={openId} close={close} step={step} />}
    </div>
  );
}

/** A request that moved while the next page was fetched would come twice. */
function distinct(rows: readonly RequestSummary[]): RequestSummary[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}
