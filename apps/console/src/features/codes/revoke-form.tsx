import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Field, Note } from '../../ui/bits.js';
import { errorSentence } from '../../ui/page-state.js';
import { revokeCode } from './api.js';
import type { PlaceCode } from './types.js';
import { useCodeChange } from './use-code-change.js';
import css from './codes.module.css';

export interface CodeFormProps { readonly code: PlaceCode; readonly done: (after: PlaceCode) => void; readonly leave: () => void }

export function RevokeForm({ code, done, leave }: CodeFormProps) {
  const { t } = useTranslation(['codes', 'ui']);
  const { t: ui } = useTranslation('ui');
  const [reason, setReason] = useState('');
  const change = useCodeChange<string>((body, key) => revokeCode(code.id, body, key), done);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (reason.trim() !== '') change.mutate(reason.trim());
  };
  return (
    <form className={css.form} onSubmit={submit}>
      <Note tone="amber">{t('revoke.about')}</Note>
      <Field id="revoke-reason" label={t('revoke.reason')} hint={t('revoke.hint')}>
        <Input id="revoke-reason" aria-describedby="revoke-reason-about" autoFocus maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
      {change.error !== null && <Note tone="alarm" live>{errorSentence(ui, change.error)}</Note>}
      <div className={css.formEnd}>
        <Button onClick={leave}>{t('ui:cancel')}</Button>
        <Button type="primary" danger htmlType="submit" disabled={reason.trim() === ''} loading={change.isPending}>{t('revoke.send')}</Button>
      </div>
    </form>
  );
}
