import { useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { Search, UserPlus } from 'lucide-react';
import { useDeferredValue, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHotkeys } from '../../platform/use-hotkeys.js';
import { Bone, STROKE } from '../../ui/bits.js';
import { ErrorState, PageState } from '../../ui/page-state.js';
import { mayOpen, useMe } from '../session/index.js';
import { AskedPosts } from './asked-posts.js';
import { InviteDialog } from './invite-dialog.js';
import { PeopleTable } from './people-table.js';
import { PersonDialog } from './person-dialog.js';
import { peopleQuery } from './queries.js';
import css from './people.module.css';

/** Who serves, as what and where. Nothing about how: no figure of anybody stands here. */
export function People() {
  const { t } = useTranslation(['people', 'ui']);
  const mayInvite = mayOpen(useMe(), 'changeAccounts');
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const query = useInfiniteQuery(peopleQuery(q));
  const [shown, setShown] = useState<string | null>(null);
  const [inviting, setInviting] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  useHotkeys({ '/': () => frame.current?.querySelector('input')?.focus() }, shown === null && !inviting);
  const people = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <article className={css.page}>
      <header className={css.head}>
        <h1>{t('title')}</h1>
        <p>{t('about')}</p>
        <div ref={frame} className={css.tools}>
          <Input allowClear prefix={<Search size={16} strokeWidth={STROKE} aria-hidden="true" />} aria-label={t('search')} placeholder={t('search')} value={typed} onChange={(event) => setTyped(event.target.value)} />
          {mayInvite && <Button type="primary" icon={<UserPlus size={16} strokeWidth={STROKE} aria-hidden="true" />} onClick={() => setInviting(true)}>{t('invite.open')}</Button>}
        </div>
      </header>
      <AskedPosts />
      <div className={css.sheet}>
        {query.isPending ? <div className={css.bones} aria-busy="true">{[0, 1, 2, 3, 4, 5, 6].map((one) => <Bone key={one} width={`${80 - one * 5}%`} />)}</div>
        : query.isError && people.length === 0 ? <ErrorState error={query.error} retry={() => void query.refetch()} />
        : people.length === 0 ? <PageState drawing="search" title={t('none.title')} body={t('none.body')} />
        : <PeopleTable people={people} show={setShown} />}
        {query.hasNextPage && <footer className={css.more}><Button onClick={() => void query.fetchNextPage()} loading={query.isFetchingNextPage}>{t('ui:more')}</Button></footer>}
      </div>
      {inviting && <InviteDialog close={() => setInviting(false)} />}
      {shown !== null && <PersonDialog personId={shown} close={() => setShown(null)} />}
    </article>
  );
}
