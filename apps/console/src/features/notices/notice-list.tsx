import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useTranslation } from 'react-i18next';
import { Bone } from '../../ui/bits.js';
import { ErrorState, PageState } from '../../ui/page-state.js';
import { GatheredRow, WaitingRow } from './gathered-row.js';
import { HowTold } from './how-told.js';
import { NoticeRow } from './notice-row.js';
import { noticesQuery, useMarkRead, waitingQuery } from './queries.js';
import type { Notice } from './types.js';
import css from './notices.module.css';

export function NoticeList() {
  const { t } = useTranslation(['notices', 'ui']);
  const query = useInfiniteQuery(noticesQuery);
  const waits = (useQuery(waitingQuery).data?.items.length ?? 0) > 0;
  const read = useMarkRead();
  const readOne = ({ id, readAt }: Notice): void => {
    if (readAt === null) read.mutate(id);
  };
  const notices = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <article className={css.page}>
      <header className={css.head}><h1>{t('title')}</h1><p>{t('about')}</p></header>
      <HowTold />
      {query.isError && notices.length === 0 ? <ErrorState error={query.error} retry={() => void query.refetch()} />
      : query.isPending ? <div className={css.sheet} aria-busy="true">{[0, 1, 2, 3].map((one) => <div key={one} className={css.bone}><Bone width="40%" /><Bone width="70%" /></div>)}</div>
      : notices.length === 0 && !waits ? <PageState drawing="bell" title={t('none.title')} body={t('none.body')} />
      : (
        <ul className={css.sheet}>
          <WaitingRow readOne={readOne} />
          {notices.map((notice) => (notice.type === 'gathered'
            ? <GatheredRow key={notice.id} notice={notice} read={() => readOne(notice)} readOne={readOne} />
            : <NoticeRow key={notice.id} notice={notice} read={() => readOne(notice)} />))}
        </ul>
      )}
      {query.hasNextPage && <div className={css.more}><Button onClick={() => void query.fetchNextPage()} loading={query.isFetchingNextPage}>{t('ui:more')}</Button></div>}
    </article>
  );
}
