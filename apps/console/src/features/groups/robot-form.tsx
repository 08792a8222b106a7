import Button from 'antd/es/button';
import Input from 'antd/es/input';
import Segmented from 'antd/es/segmented';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Field, Note } from '../../ui/bits.js';
import { errorSentence } from '../../ui/page-state.js';
import { type PickedUnit, UnitSelect } from '../org/index.js';
import { nodesBehind, useMe } from '../session/index.js';
import { addRobot } from './api.js';
import { useGroupsChange } from './queries.js';
import type { GroupRobot, NewRobot } from './types.js';
import css from './groups.module.css';

/** Places that have a digest of their week. */
const KINDS = ['branch', 'village', 'town'] as const;
type Kind = (typeof KINDS)[number];

interface Props { readonly added: (robot: GroupRobot) => void; readonly close: () => void }

export function RobotForm({ added, close }: Props) {
  const { t } = useTranslation('groups');
  const { t: ui } = useTranslation('ui');
  const own = nodesBehind(useMe(), 'robots').find((node) => KINDS.some((kind) => kind === node.kind));
  const [kind, setKind] = useState<Kind>(KINDS.find((one) => one === own?.kind) ?? 'branch');
  const [place, setPlace] = useState<PickedUnit | null>(own ?? null);
  const [label, setLabel] = useState('');
  const [address, setAddress] = useState('');
  const [asked, setAsked] = useState(false);
  const send = useGroupsChange((body: NewRobot, key) => addRobot(body, key), added);
  const missing = (value: string, words: string): string | undefined => (asked && value.trim() === '' ? words : undefined);
  const faults = { place: asked && place === null ? t('robots.fault.place') : undefined, label: missing(label, t('robots.fault.label')), address: missing(address, t('robots.fault.address')) };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (send.isPending || place === null || label.trim() === '' || address.trim() === '') return;
    send.mutate({ nodeId: place.id, label: label.trim(), address: address.trim() });
  };
  return (
    <form className={css.form} onSubmit={submit} aria-label={t('robots.add')}>
      <Note>{t('robots.how')}</Note>
      <Field id="robot-kind" label={t('robots.kind')}>
        <Segmented<Kind> id="robot-kind" aria-label={t('robots.kind')} value={kind} onChange={(next) => { setKind(next); setPlace(null); }} options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))} />
      </Field>
      <Field id="robot-place" label={t('robots.place')} fault={faults.place}>
        <UnitSelect key={kind} id="robot-place" kind={kind} value={place} onChange={setPlace} placeholder={t('robots.placeHint')} invalid={faults.place !== undefined} />
      </Field>
      <Field id="robot-label" label={t('robots.label')} hint={t('robots.labelHint')} fault={faults.label}>
        <Input id="robot-label" aria-describedby="robot-label-about" maxLength={40} value={label} onChange={(event) => setLabel(event.target.value)} />
      </Field>
      <Field id="robot-address" label={t('robots.address')} hint={t('robots.addressHint')} fault={faults.address}>
        <Input id="robot-address" aria-describedby="robot-address-about" autoComplete="off" maxLength={200} value={address} onChange={(event) => setAddress(event.target.value)} placeholder="https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=…" />
      </Field>
      {send.error !== null && <Note tone="alarm" live>{errorSentence(ui, send.error)}</Note>}
      <div className={css.formEnd}>
        <Button onClick={close}>{ui('cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={send.isPending}>{t('robots.add')}</Button>
      </div>
    </form>
  );
}
