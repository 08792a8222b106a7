import { useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import './native.scss';
import type { AreaProps, BoxProps, DayInputProps, HeadingProps, LineInputProps, NumberButtonProps, PictureProps, PressProps, ShareButtonProps, TimeInputProps, WordsProps } from './props';

export type * from './props';

// In a browser the plain elements carry roles, names and keyboard use by themselves, and weigh nothing.

export function Box({ label, hidden, children, ...rest }: BoxProps) {
  return (
    <div {...rest} aria-label={label} aria-hidden={hidden}>
      {children}
    </div>
  );
}

export function Words({ hidden, selectable, className = '', children, ...rest }: WordsProps) {
  return (
    <span {...rest} className={selectable ? `${className} selectable` : className} aria-hidden={hidden}>
      {children}
    </span>
  );
}

export function Heading({ level, className = '', children }: HeadingProps) {
  const Level = `h${level}` as const;
  return <Level className={`heading ${className}`}>{children}</Level>;
}

/** A browser knows no number of anybody. */
export function NumberButton(_: NumberButtonProps) {
  return null;
}

/** A browser sends no cards. */
export function ShareButton(_: ShareButtonProps) {
  return null;
}

export function Press({ className = '', label, role = 'button', checked, expanded, disabled, busy, onClick, children }: PressProps) {
  return (
    <button
      type="button"
      className={`press ${className}${disabled ? ' press--off' : ''}`}
      role={role === 'button' ? undefined : role}
      aria-label={label}
      aria-checked={role === 'tab' ? undefined : checked}
      aria-selected={role === 'tab' ? checked : undefined}
      aria-expanded={expanded}
      aria-busy={busy}
      aria-disabled={busy || undefined}
      disabled={disabled}
      onClick={busy ? undefined : onClick}
    >
      {children}
    </button>
  );
}

export function LineInput(props: LineInputProps) {
  const { className = '', value, onChange, label, placeholder, type = 'text', maxLength = 200, invalid, autoComplete, onDone } = props;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) onDone?.();
  };
  return (
    <input
      className={`line-input ${className}`}
      value={value}
      type={type}
      placeholder={placeholder}
      maxLength={maxLength}
      autoComplete={autoComplete}
      aria-label={label}
      aria-invalid={invalid || undefined}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={onKeyDown}
    />
  );
}

export function Area({ className = '', value, onChange, label, placeholder, maxLength, invalid }: AreaProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const area = field.current;
    if (!area) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight}px`;
  }, [value]);
  return (
    <textarea
      ref={field}
      className={`area ${className}`}
      value={value}
      rows={3}
      placeholder={placeholder}
      maxLength={maxLength}
      aria-label={label}
      aria-invalid={invalid || undefined}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

export function DayInput({ className = '', value, min, max, label, shown, onChange }: DayInputProps) {
  // The browser would write the day in a language and an order of its own: it lends its calendar, the words are ours.
  return (
    <span className={`line-input day-input ${value === null ? 'day-input--empty' : ''} ${className}`}>
      {shown}
      <input
        className="day-input__calendar"
        type="date"
        value={value ?? ''}
        min={min}
        max={max}
        aria-label={label}
        onClick={(event) => event.currentTarget.showPicker?.()}
        onChange={(event) => event.target.value !== '' && onChange(event.target.value)}
      />
    </span>
  );
}

export function TimeInput({ className = '', value, label, shown, onChange }: TimeInputProps) {
  return (
    <span className={`line-input day-input ${value === null ? 'day-input--empty' : ''} ${className}`}>
      {shown}
      <input
        className="day-input__calendar"
        type="time"
        value={value ?? ''}
        aria-label={label}
        onClick={(event) => event.currentTarget.showPicker?.()}
        onChange={(event) => event.target.value !== '' && onChange(event.target.value)}
      />
    </span>
  );
}

export function Picture({ className, src, label, onFail }: PictureProps) {
  return <img className={className} src={src} alt={label} loading="lazy" decoding="async" onError={onFail} />;
}
