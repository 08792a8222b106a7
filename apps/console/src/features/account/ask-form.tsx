import { useMutation } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Field, Note } from '../../ui/bits.js';
import { errorSentence } from '../../ui/page-state.js';
import css from './account.module.css';

interface Props {
  /** What is asked for, each by its label; left out, it is not asked. */
  readonly password?: string;
  readonly code?: string;
  readonly send: string;
  readonly leave: () => void;
  readonly work: (given: { readonly password: string; readonly code: string }) => Promise<void>;
}

/** Asks who it is before something about the account is changed. */
export function AskForm({ password: passwordLabel, code: codeLabel, send, leave, work }: Props) {
  const { t: ui } = useTranslation('ui');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const ask = useMutation({ mutationFn: () => work({ password, code: code.trim() }) });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    ask.mutate();
  };
  const ready = (passwordLabel === undefined || password !== '') && (codeLabel === undefined || code.trim() !== '');
  return (
    <form className={css.form} onSubmit={submit}>
      {passwordLabel !== undefined && (
        <Field id="ask-password" label={passwordLabel}>
          <Input.Password id="ask-password" autoComplete="current-password" autoFocus value={password} onChange={(event) => setPassword(event.target.value)} />
        </Field>
      )}
      {codeLabel !== undefined && (
        <Field id="ask-code" label={codeLabel}>
          <Input id="ask-code" className={css.code} autoComplete="one-time-code" autoFocus={passwordLabel === undefined} maxLength={40} value={code} onChange={(event) => setCode(event.target.value)} />
        </Field>
      )}
      {ask.error !== null && <Note tone="alarm" live>{errorSentence(ui, ask.error)}</Note>}
      <div className={css.formEnd}>
        <Button onClick={leave}>{ui('cancel')}</Button>
        <Button type="primary" htmlType="submit" disabled={!ready} loading={ask.isPending}>{send}</Button>
      </div>
    </form>
  );
}
