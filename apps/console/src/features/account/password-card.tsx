import { useMutation, useQueryClient } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Field, Note } from '../../ui/bits.js';
import { errorSentence } from '../../ui/page-state.js';
import { changePassword } from './api.js';
import css from './account.module.css';

export function PasswordCard() {
  const { t } = useTranslation('account');
  const { t: ui } = useTranslation('ui');
  const client = useQueryClient();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const change = useMutation({
    mutationFn: () => changePassword(current, next),
    onSuccess: () => {
      setCurrent('');
      setNext('');
      return client.invalidateQueries({ queryKey: ['own-sessions'] });
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    change.mutate();
  };
  return (
    <section className={css.card} aria-labelledby="password-title">
      <h2 id="password-title">{t('password.title')}</h2>
      <form className={css.form} onSubmit={submit}>
        <Field id="current-password" label={t('password.current')}>
          <Input.Password id="current-password" autoComplete="current-password" value={current} onChange={(event) => setCurrent(event.target.value)} />
        </Field>
        <Field id="new-password" label={t('password.next')} hint={t('password.hint')}>
          <Input.Password id="new-password" autoComplete="new-password" aria-describedby="new-password-about" value={next} onChange={(event) => setNext(event.target.value)} />
        </Field>
        {change.error !== null && <Note tone="alarm" live>{errorSentence(ui, change.error)}</Note>}
        {change.isSuccess && <Note tone="jade" live>{t('password.changed')}</Note>}
        <div className={css.formEnd}>
          <Button htmlType="submit" disabled={current === '' || next === ''} loading={change.isPending}>{t('password.send')}</Button>
        </div>
      </form>
    </section>
  );
}
