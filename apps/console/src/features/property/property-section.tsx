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
  /** Somebody still owes the resident something, so that the side complained about may be asked. */
  readonly open: boolean;
}

/** What a property company is asked to do, and the side that is complained about to explain, for a request that the reader has in hand. Both see neutral words alone. */
export function PropertySection({ requestId, reported, atWork, open }: Props) {
  const { t } = useTranslation('property');
  const { t: ui } = useTranslation('ui');
  const query = useQuery(tasksQuery(requestId));
  const withdraw = useWithdrawTask(requestId);
  const [asks, setAsks] = useState<'company' | 'side' | null>(null);
  const { data } = query;
  if (data === undefined) {
    // Whoever has it no longer, or may not ask, is shown nothing, not a failure.
    if (query.error instanceof ApiError && [403, 404, 409].includes(query.error.status)) return null;
    if (query.isError) return <section aria-label={t('title')}><Note tone="alarm">{errorSentence(ui, query.error)} <Button size="small" onClick={() => void query.refetch()}>{ui('retry')}</Button></Note></section>;
    return <Bone width="40%" />;
  }
  const mayAsk = atWork && data.holds && data.companies.length > 0;
  const maySide = open && data.complainable.length > 0;
  if (data.tasks.length === 0 && !mayAsk && !maySide) return null;
  return (
    <section aria-labelledby="property">
      <h3 id="property">{t('title')}</h3>
      <div className={css.section}>
        {data.tasks.map((task) => <Task key={task.id} task={task} withdrawing={withdraw.isPending && withdraw.variables === task.id} withdraw={() => withdraw.mutate(task.id)} />)}
        {withdraw.error !== null && <Note tone="alarm" live>{errorSentence(ui, withdraw.error)}</Note>}
        {(mayAsk || maySide) && (
          <div className={`${css.moment} no-print`}>
            {mayAsk && <Button size="small" onClick={() => setAsks('company')}>{t('ask.open')}</Button>}
            {maySide && <Button size="small" onClick={() => setAsks('side')}>{t('side.open')}</Button>}
          </div>
        )}
      </div>
      <Modal open={asks !== null} onCancel={() => setAsks(null)} footer={null} width={560} destroyOnHidden title={t(asks === 'side' ? 'side.title' : 'ask.title')}>
        <AskForm requestId={requestId} reported={reported} to={asks ?? 'company'} companies={asks === 'side' ? data.complainable : data.companies} beginning={asks === 'side' ? data.sideDraft : data.draft} close={() => setAsks(null)} />
      </Modal>
    </section>
  );
}

interface TaskProps { readonly task: PropertyTask; readonly withdrawing: boolean; readonly withdraw: () => void }
function Task({ task: { company, complained, summary, dueAt, status, answer, answeredAt }, withdrawing, withdraw }: TaskProps) {
  const { t } = useTranslation('property');
  const { t: ui } = useTranslation('ui');
  const words = useTimeWords();
  return (
    <article className={css.task}>
      <header>
        <strong>{company?.name ?? t('company')}</strong>
        {complained && <small>{t('sideMark')}</small>}
        <span data-status={status}>{t(complained ? `sideStatus.${status}` : `status.${status}`)}</span>
      </header>
      <p className={css.written}>{summary}</p>
      {answer !== null && <p className={css.answer}><strong>{t(complained ? 'sideAnswer' : 'answer')}</strong>{answer}</p>}
      <footer>
        <small>{status === 'open' || answeredAt === null ? t(complained ? 'desk.due' : 'due', { time: words.moment(dueAt) }) : words.moment(answeredAt)}</small>
        {status === 'open' && (
          <Popconfirm title={t(complained ? 'withdraw.sideSure' : 'withdraw.sure')} okText={t('withdraw.yes')} cancelText={ui('cancel')} onConfirm={withdraw}>
            <Button size="small" loading={withdrawing}>{t('withdraw.open')}</Button>
          </Popconfirm>
        )}
      </footer>
    </article>
  );
}
