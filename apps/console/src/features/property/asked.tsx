import { useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import Modal from 'antd/es/modal';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Bone, Field, Note } from '../../ui/bits.js';
import { ErrorState, errorSentence, PageState } from '../../ui/page-state.js';
import { useTimeWords } from '../../ui/time-words.js';
import { ownQuery, useAnswerOwn } from './queries.js';
import type { OwnTask } from './types.js';
import css from './property.module.css';

const LONGEST = 300;

/** What people complain about the reader's own unit: a summary that somebody confirmed, and nothing of the request. */
export function Asked() {
  const { t } = useTranslation(['property', 'ui']);
  const [params, setParams] = useSearchParams();
  const over = params.get('over') === '1';
  const query = useInfiniteQuery(ownQuery(over));
  const [answers, setAnswers] = useState<OwnTask | null>(null);
  const tasks = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <article className={css.page}>
      <header className={css.head}>
        <h1>{t('desk.title')}</h1>
        <p>{t('desk.about')}</p>
      </header>
      <div className={`${css.filters} no-print`} role="group" aria-label={t('desk.title')}>
        {([false, true] as const).map((one) => <button key={String(one)} type="button" className={css.chip} aria-pressed={one === over} onClick={() => setParams(one ? { over: '1' } : {}, { replace: true })}>{t(one ? 'desk.over' : 'desk.open')}</button>)}
      </div>
      {query.isPending ? <div aria-busy="true">{[0, 1, 2].map((one) => <Bone key={one} width={`${80 - one * 8}%`} />)}</div>
      : query.isError && tasks.length === 0 ? <ErrorState error={query.error} retry={() => void query.refetch()} />
      : tasks.length === 0 ? <PageState drawing="done" title={t(over ? 'desk.noneOver.title' : 'desk.noneOpen.title')} body={t(over ? 'desk.noneOver.body' : 'desk.noneOpen.body')} />
      : tasks.map((task) => <OneTask key={task.id} task={task} answer={() => setAnswers(task)} />)}
      {query.hasNextPage && <Button onClick={() => void query.fetchNextPage()} loading={query.isFetchingNextPage}>{t('ui:more')}</Button>}
      <Modal open={answers !== null} onCancel={() => setAnswers(null)} footer={null} width={560} destroyOnHidden title={t('desk.answer')}>
        {answers !== null && <AnswerForm task={answers} close={() => setAnswers(null)} />}
      </Modal>
    </article>
  );
}

function OneTask({ task: { summary, place, status, dueAt, answer, answeredAt }, answer: write }: { readonly task: OwnTask; readonly answer: () => void }) {
  const { t } = useTranslation('property');
  const words = useTimeWords();
  return (
    <section className={css.task} aria-label={summary}>
      <header>
        <strong>{place}</strong>
        <span data-status={status}>{t(`sideStatus.${status}`)}</span>
      </header>
      <p className={css.written}>{summary}</p>
      {answer !== null && <p className={css.answer}><strong>{t('desk.words')}</strong>{answer}</p>}
      <footer>
        <small>{status === 'open' || answeredAt === null ? t('desk.due', { time: words.moment(dueAt) }) : words.moment(answeredAt)}</small>
        {status === 'open' && <Button size="small" type="primary" onClick={write}>{t('desk.answer')}</Button>}
      </footer>
    </section>
  );
}

function AnswerForm({ task, close }: { readonly task: OwnTask; readonly close: () => void }) {
  const { t } = useTranslation('property');
  const { t: ui } = useTranslation('ui');
  const [words, setWords] = useState('');
  const [asked, setAsked] = useState(false);
  const send = useAnswerOwn(task.id, close);
  const written = words.trim();
  const submit = (done: boolean): void => {
    setAsked(true);
    if (!send.isPending && written !== '') send.mutate({ done, answer: written });
  };
  return (
    <form className={css.form} onSubmit={(event) => (event.preventDefault(), submit(true))}>
      <p className={css.written}>{task.summary}</p>
      <Field id="answer" label={t('desk.words')} hint={t('desk.hint')} fault={asked && written === '' ? t('desk.fault') : undefined}>
        <Input.TextArea id="answer" aria-describedby="answer-about" autoFocus maxLength={LONGEST} rows={4} value={words} onChange={(event) => setWords(event.target.value)} />
      </Field>
      {send.error !== null && <Note tone="alarm" live>{errorSentence(ui, send.error)}</Note>}
      <div className={css.formEnd}>
        <Button onClick={close}>{ui('cancel')}</Button>
        <Button loading={send.isPending} onClick={() => submit(false)}>{t('desk.notOurs')}</Button>
        <Button type="primary" htmlType="submit" loading={send.isPending}>{t('desk.send')}</Button>
      </div>
    </form>
  );
}
