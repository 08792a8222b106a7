import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './ui.module.css';

/** The stroke of every icon. */
export const STROKE = 1.75;

interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'aria-label' | 'children'> {
  readonly label: string;
  readonly children: ReactNode;
  /** Of no use on a phone. */
  readonly 'data-desk'?: boolean;
}

/** A button of an icon alone: its word is read aloud and shown as a tooltip. */
export function IconButton({ label, children, className, ...rest }: IconButtonProps) {
  return (
    <button type="button" aria-label={label} title={label} className={`${css.iconButton} ${className ?? ''}`} {...rest}>
      {children}
    </button>
  );
}

export function Kbd({ children }: { readonly children: ReactNode }) {
  return <kbd className={css.kbd}>{children}</kbd>;
}

const NOTE_ICONS = { river: Info, alarm: CircleAlert, amber: TriangleAlert, jade: CircleCheck };

export function Note({ tone = 'river', children, live = false }: { readonly tone?: keyof typeof NOTE_ICONS; readonly children: ReactNode; readonly live?: boolean }) {
  const Icon = NOTE_ICONS[tone];
  return (
    <div className={css.note} data-tone={tone} role={live ? (tone === 'alarm' ? 'alert' : 'status') : undefined}>
      <Icon size={18} strokeWidth={STROKE} aria-hidden="true" />
      <div>{children}</div>
    </div>
  );
}

export function Bone({ width = '100%', height = 14 }: { readonly width?: number | string; readonly height?: number }) {
  return <span className={css.bone} style={{ width, height }} aria-hidden="true" />;
}

interface FieldProps {
  readonly label: string;
  readonly id: string;
  readonly hint?: string | undefined;
  readonly fault?: string | undefined;
  readonly optional?: boolean;
  /** The label is only read aloud: what stands above the field says the same. */
  readonly hideLabel?: boolean;
  readonly children: ReactNode;
}

/** A labelled control with its hint and its fault; the control refers to them by `${id}-about`. */
export function Field({ label, id, hint, fault, optional = false, hideLabel = false, children }: FieldProps) {
  const { t } = useTranslation('ui');
  return (
    <div className={css.field}>
      <label className={hideLabel ? 'visually-hidden' : css.label} htmlFor={id}>
        {label}
        {optional && <small>{t('optional')}</small>}
      </label>
      {children}
      {(fault ?? hint) !== undefined && (
        <span id={`${id}-about`} className={fault === undefined ? css.hint : css.fault} role={fault === undefined ? undefined : 'alert'}>
          {fault ?? hint}
        </span>
      )}
    </div>
  );
}
