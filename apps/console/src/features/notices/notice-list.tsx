import { useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Bone } from '../../ui/bits.js';
import { PastTime } from '../../ui/due-clock.js';
import { ErrorState, PageState } from '../../ui/page-state.js';
import { mayOpen, useMe } from '../session/index.js';
import { noticesQuery, useMarkRead } from './queries.js';
import type { Notice } from './types.js';
import css from './notices.module.css';

export function NoticeList() {
  const { t } = useTranslation(['notices', 'ui']);
  const query = useInfiniteQuery(noticesQuery);
  const read = useMarkRead();
  const list = useNoticeList();
  const notices = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <article className={css.page}>
      <header className={css.head}><h1>{t('title')}</h1><p>{t('about')}</p></header>
      {query.isError && notices.length === 0 ? <ErrorState error={query.error} retry={() => void query.refetch()} />
      : query.isPending ? <div className={css.sheet} aria-busy="true">{[0, 1, 2, 3].map((one) => <div key={one} className={css.bone}><Bone width="40%" /><Bone width="70%" /></div>)}</div>
      : notices.length === 0 ? <PageState drawing="bell" title={t('none.title')} body={t('none.body')} />
      : <ul className={css.sheet}>{notices.map((notice) => <NoticeRow key={notice.id} notice={notice} list={list} read={() => notice.readAt === null && read.mutate(notice.id)} />)}</ul>}
      {query.hasNextPage && <div className={css.more}><Button onClick={() => void query.fetchNextPage()} loading={query.isFetchingNextPage}>{t('ui:more')}</Button></div>}
    </article>
  );
}

/** The list in which a notice's request is found: the widest that this person may open. */
function useNoticeList(): string {
  const me = useMe();
  const door = (['area', 'unit', 'mine'] as const).find((name) => mayOpen(me, name));
  return `/lists/${door ?? 'mine'}`;
}

const TYPES = [
  'triaged', 'escalated', 'reopened', 'rated', 'withdrawn', 'supplied', 'returned', 'ruled', 'reassigned', 'extensionAsked', 'extensionRefused', 'extended', 'urged', 'supervised', 'reminded', 'carded', 'stepLate',
  'wishClaimed', 'wishOpenAgain', 'wishFulfilled', 'wishUnclaimed',
  'mediationLimitNear', 'mediationWindowNear', 'mediationTermNear',
  'signed', 'resolved', 'asked', 'suspended', 'redirected', 'closed', 'merged', 'unmerged', 'resumed', 'deferred', 'deferralReported',
  'propertyAnswered', 'propertyOverdue',
  'submitted', 'handedBack', 'takenOver', 'assistCalled', 'assistSigned', 'assistFinished', 'assistEnded', 'whistleAsked', 'whistleRefused', 'whistled', 'whistleRecalled',
] as const;
/** A reminder of mediation leads to its case, every other notice to the request beside its list. */
const placeOf = ({ data, requestId }: Notice, list: string): string => {
  const mediationId = data['mediationId'];
  return typeof mediationId === 'string' ? `/mediations/${encodeURIComponent(mediationId)}` : `${list}?open=${encodeURIComponent(requestId)}`;
};

const typeOf = ({ type }: Notice) => TYPES.find((one) => one === type) ?? 'other';

function NoticeRow({ notice, list, read }: { readonly notice: Notice; readonly list: string; readonly read: () => void }) {
  const { t } = useTranslation('notices');
  const words = (
    <>
      <strong>{t(`type.${typeOf(notice)}`)}</strong>
      <span className="tabular">{[notice.data['number'], notice.data['place']].filter((part) => typeof part === 'string' && part !== '').join(' · ')}</span>
    </>
  );
  return (
    <li data-unread={notice.readAt === null}>
      <Link className={css.row} to={placeOf(notice, list)} onClick={read}>{words}</Link>
      <span className={css.when}>
        <PastTime at={notice.createdAt} />
        {notice.readAt === null && <em>{t('new')}</em>}
      </span>
    </li>
  );
}
