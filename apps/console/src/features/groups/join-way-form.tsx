import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import Select from 'antd/es/select';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Field, Note } from '../../ui/bits.js';
import { errorSentence } from '../../ui/page-state.js';
import { changeJoinWay, makeJoinWay } from './api.js';
import { chatGroupsQuery, useGroupsChange } from './queries.js';
import type { JoinWay, NewJoinWay } from './types.js';
import css from './groups.module.css';

const MOST_GROUPS = 5;

interface Props { readonly way: JoinWay | null; readonly title: string; readonly saved: (way: JoinWay) => void; readonly close: () => void }

/** Which groups a code leads into; those of one grid alone. */
export function JoinWayForm({ way, title, saved, close }: Props) {
  const { t } = useTranslation('groups');
  const { t: ui } = useTranslation('ui');
  const groups = useQuery(chatGroupsQuery);
  const [label, setLabel] = useState(way?.label ?? '');
  const [chosen, setChosen] = useState<string[]>(way?.groups.map(({ id }) => id) ?? []);
  const [asked, setAsked] = useState(false);
  const send = useGroupsChange((body: NewJoinWay, key) => (way === null ? makeJoinWay(body, key) : changeJoinWay(way.id, body)), saved);
  const all = groups.data?.items ?? [];
  const gridId = way?.grid.id ?? all.find(({ id }) => id === chosen[0])?.grid.id;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (!send.isPending && label.trim() !== '' && chosen.length > 0) send.mutate({ label: label.trim(), chatGroupIds: chosen });
  };
  return (
    <form className={css.form} onSubmit={submit} aria-label={title}>
      <Note>{t('ways.how')}</Note>
      <Field id="way-groups" label={t('ways.groups')} hint={t('ways.groupsHint')} fault={asked && chosen.length === 0 ? t('ways.fault.groups') : undefined}>
        <Select<string[]> id="way-groups" mode="multiple" maxCount={MOST_GROUPS} loading={groups.isFetching} aria-describedby="way-groups-about" showSearch={{ optionFilterProp: 'label' }} value={chosen} onChange={setChosen}
          options={all.filter(({ grid }) => gridId === undefined || grid.id === gridId).map(({ id, label: name, grid }) => ({ value: id, label: `${name} · ${grid.name}` }))} />
      </Field>
      <Field id="way-label" label={t('ways.label')} hint={t('ways.labelHint')} fault={asked && label.trim() === '' ? t('ways.fault.label') : undefined}>
        <Input id="way-label" aria-describedby="way-label-about" maxLength={30} value={label} onChange={(event) => setLabel(event.target.value)} />
      </Field>
      {send.error !== null && <Note tone="alarm" live>{errorSentence(ui, send.error)}</Note>}
      <div className={css.formEnd}>
        <Button onClick={close}>{ui('cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={send.isPending}>{title}</Button>
      </div>
    </form>
  );
}
