import { useTranslation } from 'react-i18next';
import { PageState } from '../../ui/page-state.js';
import { isFiltered, type Filters, type View } from './filters.js';
import type { SearchOn } from './use-search-on.js';

export function EmptyList({ view, filters, clear }: { readonly view: View; readonly filters: Filters; readonly clear: () => void }) {
  const { t } = useTranslation('requests');
  if (!isFiltered(filters)) return <PageState drawing="done" title={t(`empty.${view}.title`)} body={t(`empty.${view}.body`)} />;
  return (
    <PageState
      drawing="search"
      title={t('empty.filtered.title')}
      body={t('empty.filtered.body')}
      action={<button type="button" className="plain-button" onClick={clear}>{t('filter.clear')}</button>}
    />
  );
}

/** Nothing yet, and not everything looked through. */
export function SearchingOn({ search }: { readonly search: SearchOn }) {
  const { t } = useTranslation('requests');
  if (!search.isPaused) return <PageState drawing="search" title={t('search.on.title')} body={t('search.on.body')} />;
  return (
    <PageState
      drawing="search"
      title={t('search.paused.title')}
      body={t('search.paused.body')}
      action={<button type="button" className="plain-button" onClick={search.goOn}>{t('search.goOn')}</button>}
    />
  );
}
