import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../ui/bits.js';
import css from './sign-in.module.css';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (password: string) => void;
  readonly invalid: boolean;
  readonly autoComplete: 'current-password' | 'new-password';
}

/** A password, which may be shown while it is typed. */
export function PasswordField({ id, label, hint, value, onChange, invalid, autoComplete }: Props) {
  const { t } = useTranslation('session');
  const [shown, setShown] = useState(false);
  return (
    <Field id={id} label={label} hint={hint}>
      <span className={css.password}>
        <input id={id} name={id} type={shown ? 'text' : 'password'} autoComplete={autoComplete} required aria-describedby={hint === undefined ? undefined : `${id}-about`} value={value} onChange={(event) => onChange(event.target.value)} aria-invalid={invalid} />
        <button type="button" aria-pressed={shown} onClick={() => setShown(!shown)}>{t(shown ? 'hide' : 'show')}</button>
      </span>
    </Field>
  );
}
