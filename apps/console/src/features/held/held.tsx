import { useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Modal from 'antd/es/modal';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Bone, Note } from '../../ui/bits.js';
import { ErrorState, PageState } from '../../ui/page-state.js';
import { DecideForm } from './decide-form.js';
import { HeldCard } from './held-card.js';
import { heldQuery } from './queries.js';
import type { HeldAnswer } from './types.js';
import css from './held.module.css';

interface Choice { readonly held: HeldAnswer; readonly release: boolean }

/** What the check of content held back from neighbours, until a person says whether they may read it. */
export function Held() {
  const { t } = useTranslation(['held', 'ui']);
  const query = useInfiniteQuery(heldQuery);
  const [choice, setChoice] = useState<Choice | null>(null);
  const [done, setDone] = useState<boolean | null>(null);
  const answers = query.data?.pages.flatMap((page) => page.items) ?? [];
  const decided = (release: boolean): void => {
    setChoice(null);
    setDone(release);
  };
  return (
    <article className={css.page}>
      <header className={css.head}>
        <h1>{t('title')}</h1>
        <p>{t('about')}</p>
      </header>
      {done !== null && <Note tone="jade" live>{t(done ? 'done.released' : 'done.kept')}</Note>}
      {query.isPending ? <div className={css.bones} aria-busy="true">{[0, 1, 2].map((one) => <Bone key={one} width={`${80 - one * 8}%`} />)}</div>
      : query.isError && answers.length === 0 ? <ErrorState error={query.error} retry={() => void query.refetch()} />
      : answers.length === 0 && !query.hasNextPage ? <PageState drawing="done" title={t('none.title')} body={t('none.body')} />
      : answers.map((held) => <HeldCard key={held.id} held={held} choose={(release) => { setDone(null); setChoice({ held, release }); }} />)}
      {query.hasNextPage && <footer className={css.more}><Button onClick={() => void query.fetchNextPage()} loading={query.isFetchingNextPage}>{t('ui:more')}</Button></footer>}
      <Modal open={choice !== null} onCancel={() => setChoice(null)} footer={null} width={560} destroyOnHidden title={t(choice?.release === false ? 'keep.title' : 'release.title')}>
        {choice !== null && <DecideForm {...choice} decided={decided} close={() => setChoice(null)} />}
      </Modal>
    </article>
  );
}
