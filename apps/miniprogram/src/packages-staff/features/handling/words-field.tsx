import { Area, Field } from '@/ui';

interface WordsFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly value: string;
  readonly maxLength: number;
  readonly error?: string | null;
  readonly onChange: (words: string) => void;
}

/** A question that is answered in the handler's own words. */
export function WordsField({ label, hint, placeholder, value, maxLength, error = null, onChange }: WordsFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      <Area label={label} placeholder={placeholder} value={value} maxLength={maxLength} invalid={error !== null} onChange={onChange} />
    </Field>
  );
}
