import { useQuery } from '@tanstack/react-query';
import { ApiError } from '@yige/api-client';
import Button from 'antd/es/button';
import Modal from 'antd/es/modal';
import Popconfirm from 'antd/es/popconfirm';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Bone, Note } from '../../ui/bits.js';
import { errorSentence } from '../../ui/page-state.js';
import { useTimeWords } from '../../ui/time-words.js';
import { AskForm } from './ask-form.js';
import { tasksQuery, useWithdrawTask } from './queries.js';
import type { PropertyTask } from './types.js';
import css from './property.module.css';

interface Props {
  readonly requestId: string;
  /** What the resident wrote: nothing of it goes to the company. */
  readonly reported: string;
  /** It is at work, so that a company may be asked something new. */
  readonly atWork: boolean;
}

/** What a property company is asked to do for a request that the reader has in hand. The company sees neutral words alone. */
export function PropertySection({ requestId, reported, atWork }: Props) {
  const { t } = useTranslation('property');
  const { t: ui } = useTranslation('ui');
  const query = useQuery(tasksQuery(requestId));
  const withdraw = useWithdrawTask(requestId);
  const [asks, setAsks] = useState(false);
  const { data } = query;
  if (data === undefined) {
    // Whoever has it no longer, or may not ask, is shown nothing, not a failure.
    if (query.error instanceof ApiError && [403, 404, 409].includes(query.error.status)) return null;
    if (query.isError) return <section aria-label={t('title')}><Note tone="alarm">{errorSentence(ui, query.error)} <Button size="small" onClick={() => void query.refetch()}>{ui('retry')}</Button></Note></section>;
    return <Bone width="40%" />;
  }
  const mayAsk = atWork && data.companies.length > 0;
  if (data.tasks.length === 0 && !mayAsk) return null;
  return (
    <section aria-labelledby="property">
      <h3 id="property">{t('title')}</h3>
      <div className={css.section}>
        {data.tasks.map((task) => <Task key={task.id} task={task} withdrawing={withdraw.isPending && withdraw.variables === task.id} withdraw={() => withdraw.mutate(task.id)} />)}
        {withdraw.error !== null && <Note tone="alarm" live>{errorSentence(ui, withdraw.error)}</Note>}
        {mayAsk && <div className="no-print"><Button size="small" onClick={() => setAsks(true)}>{t('ask.open')}</Button></div>}
      </div>
      <Modal open={asks} onCancel={() => setAsks(false)} footer={null} width={560} destroyOnHidden title={t('ask.title')}>
        <AskForm requestId={requestId} reported={reported} companies={data.companies} beginning={data.draft} close={() => setAsks(false)} />
      </Modal>
    </section>
  );
}

interface TaskProps { readonly task: PropertyTask; readonly withdrawing: boolean; readonly withdraw: () => void }
function Task({ task: { company, summary, dueAt, status, answer, answeredAt }, withdrawing, withdraw }: TaskProps) {
  const { t } = useTranslation('property');
  const { t: ui } = useTranslation('ui');
  const words = useTimeWords();
  return (
    <article className={css.task}>
      <header>
        <strong>{company?.name ?? t('company')}</strong>
        <span data-status={status}>{t(`status.${status}`)}</span>
      </header>
      <p className={css.written}>{summary}</p>
      {answer !== null && <p className={css.answer}><strong>{t('answer')}</strong>{answer}</p>}
      <footer>
        <small>{status === 'open' || answeredAt === null ? t('due', { time: words.moment(dueAt) }) : words.moment(answeredAt)}</small>
        {status === 'open' && (
          <Popconfirm title={t('withdraw.sure')} okText={t('withdraw.yes')} cancelText={ui('cancel')} onConfirm={withdraw}>
            <Button size="small" loading={withdrawing}>{t('withdraw.open')}</Button>
          </Popconfirm>
        )}
      </footer>
    </article>
  );
}
