import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import Select from 'antd/es/select';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Field, Note } from '../../ui/bits.js';
import { errorSentence } from '../../ui/page-state.js';
import { askGroupMessage } from './api.js';
import { chatGroupsQuery, useGroupsChange } from './queries.js';
import type { GroupMessage, NewGroupMessage } from './types.js';
import css from './groups.module.css';

const LONGEST = 1_000;

interface Props { readonly asked: (message: GroupMessage) => void; readonly close: () => void }

export function GroupMessageForm({ asked: done, close }: Props) {
  const { t } = useTranslation('groups');
  const { t: ui } = useTranslation('ui');
  const groups = useQuery(chatGroupsQuery);
  const [groupId, setGroupId] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const send = useGroupsChange((body: NewGroupMessage, key) => askGroupMessage(body, key), done);
  const written = text.trim();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (!send.isPending && groupId !== null && written !== '') send.mutate({ chatGroupId: groupId, text: written });
  };
  return (
    <form className={css.form} onSubmit={submit} aria-label={t('messages.write')}>
      <Note>{t('messages.how')}</Note>
      <Field id="message-group" label={t('column.group')} fault={asked && groupId === null ? t('messages.fault.group') : undefined}>
        <Select<string> id="message-group" loading={groups.isFetching} aria-describedby="message-group-about" showSearch={{ optionFilterProp: 'label' }} value={groupId} onChange={setGroupId} options={groups.data?.items.map(({ id, label, grid }) => ({ value: id, label: `${label} · ${grid.name}` })) ?? []} />
      </Field>
      <Field id="message-text" label={t('messages.text')} hint={t('messages.textHint')} fault={asked && written === '' ? t('messages.fault.text') : undefined}>
        <Input.TextArea id="message-text" aria-describedby="message-text-about" rows={5} maxLength={LONGEST} value={text} onChange={(event) => setText(event.target.value)} />
      </Field>
      {send.error !== null && <Note tone="alarm" live>{errorSentence(ui, send.error)}</Note>}
      <div className={css.formEnd}>
        <Button onClick={close}>{ui('cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={send.isPending}>{t('messages.send')}</Button>
      </div>
    </form>
  );
}
