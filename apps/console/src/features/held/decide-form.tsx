import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Field, Note } from '../../ui/bits.js';
import { errorSentence } from '../../ui/page-state.js';
import { useDecision } from './queries.js';
import type { HeldAnswer } from './types.js';
import css from './held.module.css';

const LONGEST = 200;
const SHORTEST = 2;

interface Props { readonly held: HeldAnswer; readonly release: boolean; readonly decided: (release: boolean) => void; readonly close: () => void }

/** Whoever decides says why: it stands in the request for those who serve. */
export function DecideForm({ held, release, decided, close }: Props) {
  const { t } = useTranslation('held');
  const { t: ui } = useTranslation('ui');
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const send = useDecision(held.id, decided);
  const written = reason.trim();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (!send.isPending && written.length >= SHORTEST) send.mutate({ release, reason: written });
  };
  return (
    <form className={css.form} onSubmit={submit} aria-label={t(release ? 'release.title' : 'keep.title')}>
      <Note tone={release ? 'amber' : 'river'}>{t(release ? 'release.about' : 'keep.about')}</Note>
      {held.text !== null && <blockquote>{held.text}</blockquote>}
      <Field id="reason" label={t('reason')} hint={t('reasonHint')} fault={asked && written.length < SHORTEST ? t('reasonFault') : undefined}>
        <Input id="reason" aria-describedby="reason-about" autoFocus maxLength={LONGEST} value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
      {send.error !== null && <Note tone="alarm" live>{errorSentence(ui, send.error)}</Note>}
      <div className={css.actions}>
        <Button onClick={close}>{ui('cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={send.isPending}>{t(release ? 'release.send' : 'keep.send')}</Button>
      </div>
    </form>
  );
}
