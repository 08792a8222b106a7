import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import css from './ui.module.css';

interface Props<T extends string> {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly label: ReactNode }[];
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  readonly fault?: string | undefined;
  readonly optional?: boolean;
}

/** One of a few, all of them in sight: a group of radio buttons drawn as chips. */
export function ChoiceField<T extends string>({ name, label, options, value, onChange, fault, optional = false }: Props<T>) {
  const { t } = useTranslation('ui');
  return (
    <fieldset className={css.choice} aria-invalid={fault !== undefined}>
      <legend>{label}{optional && <small>{t('optional')}</small>}</legend>
      <div className={css.choices}>
        {options.map((option) => (
          <label key={option.value}>
            <input type="radio" className="visually-hidden" name={name} value={option.value} checked={option.value === value} onChange={() => onChange(option.value)} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {fault !== undefined && <p className={css.choiceFault} role="alert">{fault}</p>}
    </fieldset>
  );
}
