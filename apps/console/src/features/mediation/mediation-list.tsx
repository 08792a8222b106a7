import { useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Segmented from 'antd/es/segmented';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { Bone } from '../../ui/bits.js';
import { ErrorState, PageState } from '../../ui/page-state.js';
import { useMe } from '../session/index.js';
import { useDayWords } from './days.js';
import { mediationsQuery } from './queries.js';
import type { MediationItem } from './types.js';
import css from './mediation.module.css';

const VIEWS = ['committee', 'mine'] as const;

/** The cases of one's committee, or those that one mediates; nobody's name stands in it. */
export function MediationList() {
  const { t } = useTranslation(['mediation', 'ui']);
  const me = useMe();
  const [params, setParams] = useSearchParams();
  const serves = me.assignments.some(({ role }) => role === 'communityStaff' || role === 'townStaff');
  const view = params.get('view') === 'mine' || !serves ? 'mine' : 'committee';
  const open = params.get('ended') === null;
  const query = useInfiniteQuery(mediationsQuery(view, open));
  const show = (next: { view?: string; open?: boolean }): void =>
    setParams({ ...((next.view ?? view) === 'mine' ? { view: 'mine' } : {}), ...((next.open ?? open) ? {} : { ended: '' }) });
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <article className={css.page}>
      <header className={css.head}>
        <h1>{t('title')}</h1>
        <p>{t('about')}</p>
        <div className={css.tools}>
          {serves && <Segmented<string> aria-label={t('list.show')} value={view} onChange={(value) => show({ view: value })} options={VIEWS.map((value) => ({ value, label: t(`list.${value}`) }))} />}
          <Segmented<boolean> aria-label={t('list.state')} value={open} onChange={(value) => show({ open: value })} options={[{ value: true, label: t('list.open') }, { value: false, label: t('list.ended') }]} />
        </div>
      </header>
      <div className={css.sheet}>
        {query.isPending ? <div className={css.bones} aria-busy="true">{[0, 1, 2, 3, 4].map((one) => <Bone key={one} width={`${78 - one * 6}%`} />)}</div>
        : query.isError && items.length === 0 ? <ErrorState error={query.error} retry={() => void query.refetch()} />
        : items.length === 0 ? <PageState drawing="done" title={t(open ? 'list.none.title' : 'list.noneEnded.title')} body={t(open ? 'list.none.body' : 'list.noneEnded.body')} />
        : <Table items={items} />}
        {query.hasNextPage && <footer className={css.more}><Button onClick={() => void query.fetchNextPage()} loading={query.isFetchingNextPage}>{t('ui:more')}</Button></footer>}
      </div>
    </article>
  );
}

function Table({ items }: { readonly items: readonly MediationItem[] }) {
  const { t } = useTranslation('mediation');
  const day = useDayWords();
  return (
    <table className={css.table}>
      <thead><tr>{(['request', 'matter', 'place', 'unit', 'state', 'until'] as const).map((name) => <th key={name} scope="col">{t(`list.${name}`)}</th>)}</tr></thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            <th scope="row"><Link to={`/mediations/${item.id}`} className="tabular">{item.requestNumber}</Link></th>
            <td title={item.matter ?? ''}>{item.matter}</td>
            <td title={item.place}>{item.place}</td>
            <td>{item.committee.name}</td>
            <td><span className={css.status} data-status={item.status}>{t(`status.${item.status}`)}</span></td>
            <td>{item.effectiveOn === null ? day(item.lastDay) : t('agreement.effective', { day: day(item.effectiveOn) })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
