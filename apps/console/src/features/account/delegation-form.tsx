import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '@yige/api-client';
import { LONGEST_DELEGATION_DAYS } from '@yige/domain';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import Select from 'antd/es/select';
import { useDeferredValue, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { now } from '../../platform/clock.js';
import { fromFieldText } from '../../platform/time.js';
import { Field, Note } from '../../ui/bits.js';
import { DateTimeInput } from '../../ui/date-time-input.js';
import { errorSentence } from '../../ui/page-state.js';
import { giveDelegation } from './api.js';
import { candidatesQuery, useDelegationChange } from './delegation-queries.js';
import css from './account.module.css';

const DAY_MS = 86_400_000;

interface Props {
  readonly posts: readonly Schemas['DelegablePostView'][];
  readonly close: () => void;
}

/** Which of the own posts, to whom, until when, and why. Only people of the unit are offered. */
export function DelegationForm({ posts, close }: Props) {
  const { t } = useTranslation(['account', 'ui']);
  const { t: ui } = useTranslation('ui');
  const [postId, setPostId] = useState(posts[0]?.id ?? '');
  const [typed, setTyped] = useState('');
  const [personId, setPersonId] = useState<string | null>(null);
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const candidates = useQuery(candidatesQuery(postId, useDeferredValue(typed.trim())));
  const give = useDelegationChange(giveDelegation, close);
  const to = fromFieldText(until);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (personId !== null && to !== null && reason.trim() !== '') give.mutate({ postId, personId, to, reason: reason.trim() });
  };
  const pickPost = (next: string): void => {
    setPostId(next);
    setPersonId(null);
  };
  return (
    <form className={css.form} onSubmit={submit} aria-label={t('delegation.open')}>
      <Field id="lend-post" label={t('delegation.post')}>
        <Select<string> id="lend-post" value={postId} onChange={pickPost} options={posts.map(({ id, node, role }) => ({ value: id, label: `${node.name} ${t(`ui:roles.${role}`)}` }))} />
      </Field>
      <Field id="lend-to" label={t('delegation.to')} hint={t('delegation.toHint')}>
        <Select<string> id="lend-to" aria-describedby="lend-to-about" showSearch={{ filterOption: false, onSearch: setTyped }} value={personId} onChange={setPersonId} loading={candidates.isFetching} options={(candidates.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))} />
      </Field>
      <Field id="lend-until" label={t('delegation.until')} hint={t('delegation.untilHint', { count: LONGEST_DELEGATION_DAYS })}>
        <DateTimeInput id="lend-until" value={until} onChange={setUntil} from={new Date(now()).toISOString()} latest={new Date(now() + LONGEST_DELEGATION_DAYS * DAY_MS).toISOString()} invalid={false} />
      </Field>
      <Field id="lend-reason" label={t('delegation.reason')}>
        <Input id="lend-reason" maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
      {give.error !== null && <Note tone="alarm" live>{errorSentence(ui, give.error)}</Note>}
      <div className={css.formEnd}>
        <Button onClick={close}>{ui('cancel')}</Button>
        <Button type="primary" htmlType="submit" disabled={personId === null || to === null || reason.trim() === ''} loading={give.isPending}>{t('delegation.send')}</Button>
      </div>
    </form>
  );
}
