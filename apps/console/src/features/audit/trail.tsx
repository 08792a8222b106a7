import { useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import Select from 'antd/es/select';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Bone } from '../../ui/bits.js';
import { ErrorState, PageState } from '../../ui/page-state.js';
import { ACTIONS } from './actions.js';
import { type Entry, trailQuery, type TrailFilter } from './queries.js';
import { TrailTable } from './trail-table.js';
import css from './audit.module.css';

const OUTCOMES = ['done', 'refused'] as const satisfies readonly Entry['outcome'][];

/** Who did what and who read what is not for everybody. Looking here is an entry as well. */
export function Trail() {
  const { t } = useTranslation(['audit', 'ui']);
  const [params, setParams] = useSearchParams();
  const filter: TrailFilter = {
    action: ACTIONS.find((action) => action === params.get('action')) ?? '',
    outcome: OUTCOMES.find((outcome) => outcome === params.get('outcome')) ?? '',
    personId: params.get('personId') ?? '', from: params.get('from') ?? '', to: params.get('to') ?? '',
  };
  const query = useInfiniteQuery(trailQuery(filter));
  const entries = query.data?.pages.flatMap((page) => page.items) ?? [];
  const show = (change: Partial<TrailFilter>): void => setParams(Object.fromEntries(Object.entries({ ...filter, ...change }).filter(([, value]) => value !== '')), { replace: true });
  const filtered = Object.values(filter).some((value) => value !== '');
  const name = entries.find(({ person }) => person?.id === filter.personId)?.person?.name;
  return (
    <article className={css.page}>
      <header className={css.head}>
        <h1>{t('title')}</h1>
        <p>{t('about_')}</p>
      </header>
      <div className={`${css.filters} no-print`} role="group" aria-label={t('filter')}>
        <Select<TrailFilter['action']> className={css.wide} aria-label={t('column.action')} showSearch={{ optionFilterProp: 'label' }} value={filter.action} onChange={(action) => show({ action })} options={[{ value: '', label: t('anyAction') }, ...ACTIONS.map((value) => ({ value, label: t(`action.${value}`) }))]} />
        {(['from', 'to'] as const).map((end) => <Input key={end} type="date" className={css.day} aria-label={t(end)} value={filter[end]} onChange={(event) => show({ [end]: event.target.value })} />)}
        {OUTCOMES.map((outcome) => (
          <button key={outcome} type="button" className={css.chip} aria-pressed={filter.outcome === outcome} onClick={() => show({ outcome: filter.outcome === outcome ? '' : outcome })}>{t(`outcome.${outcome}`)}</button>
        ))}
        {filter.personId !== '' && <button type="button" className={css.chip} aria-pressed onClick={() => show({ personId: '' })}>{t('onlyBy', { name: name ?? filter.personId })}</button>}
        {filtered && <Button type="text" onClick={() => setParams({}, { replace: true })}>{t('clear')}</Button>}
      </div>
      <div className={css.sheet}>
        {query.isPending ? <div className={css.bones} aria-busy="true">{[0, 1, 2, 3, 4, 5].map((one) => <Bone key={one} width={`${84 - one * 6}%`} />)}</div>
        : query.isError && entries.length === 0 ? <ErrorState error={query.error} retry={() => void query.refetch()} />
        : entries.length === 0 ? <PageState drawing="done" title={t('none.title')} body={t(filtered ? 'none.filtered' : 'none.body')} />
        : <TrailTable entries={entries} only={(personId) => show({ personId })} />}
        {query.hasNextPage && <footer className={css.more}><Button onClick={() => void query.fetchNextPage()} loading={query.isFetchingNextPage}>{t('ui:more')}</Button></footer>}
      </div>
    </article>
  );
}
