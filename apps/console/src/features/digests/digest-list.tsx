import { useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Segmented from 'antd/es/segmented';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { Bone } from '../../ui/bits.js';
import { ErrorState, PageState } from '../../ui/page-state.js';
import { nodesBehind, useMe } from '../session/index.js';
import { digestsQuery } from './queries.js';
import type { Digest } from './types.js';
import { useWeekWords } from './week-words.js';
import css from './digests.module.css';

const FIGURES = ['received', 'closed', 'open', 'overdue'] as const;

/** The weeks of one place, the newest first. They were made by themselves; here they are read and sent on. */
export function DigestList() {
  const { t } = useTranslation(['digests', 'ui']);
  const [params, setParams] = useSearchParams();
  const nodes = nodesBehind(useMe(), 'digests').filter(({ kind }) => kind !== 'dispatchCentre');
  const nodeId = params.get('node') ?? nodes[0]?.id ?? null;
  const query = useInfiniteQuery(digestsQuery(nodeId));
  const digests = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <article className={css.page}>
      <header className={css.head}>
        <h1>{t('title')}</h1>
        <p>{t('about')}</p>
        {nodes.length > 1 && <Segmented<string> size="small" className={css.tools} aria-label={t('place')} value={nodeId ?? ''} onChange={(node) => setParams({ node })} options={nodes.map(({ id, name }) => ({ value: id, label: name }))} />}
      </header>
      <div className={css.card}>
        {query.isPending ? <div className={css.bones} aria-busy="true">{[0, 1, 2, 3].map((one) => <Bone key={one} width={`${82 - one * 8}%`} />)}</div>
        : query.isError && digests.length === 0 ? <ErrorState error={query.error} retry={() => void query.refetch()} />
        : digests.length === 0 ? <PageState drawing="search" title={t('none.title')} body={t('none.body')} />
        : <Weeks digests={digests} />}
        {query.hasNextPage && <footer className={css.more}><Button onClick={() => void query.fetchNextPage()} loading={query.isFetchingNextPage}>{t('ui:more')}</Button></footer>}
      </div>
    </article>
  );
}

function Weeks({ digests }: { readonly digests: readonly Digest[] }) {
  const { t } = useTranslation('digests');
  const week = useWeekWords();
  return (
    <table className={css.weeks}>
      <thead><tr><th scope="col">{t('column.week')}</th>{FIGURES.map((name) => <th key={name} scope="col">{t(`figure.${name}`)}</th>)}<th scope="col">{t('column.sent')}</th></tr></thead>
      <tbody>
        {digests.map((digest) => (
          <tr key={digest.id}>
            <th scope="row"><Link to={`/digests/${encodeURIComponent(digest.id)}`}>{week(digest)}</Link></th>
            {FIGURES.map((name) => <td key={name} className="tabular">{digest[name].toLocaleString()}</td>)}
            <td>{t(digest.sentAt !== null ? 'state.sent' : digest.maySend ? 'state.mayBeSent' : 'state.own')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
