import type { ReactNode } from 'react';
import { Box, Words } from './native';
import './field.scss';

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  /** What to change, in words; shown instead of the hint. */
  readonly error?: string | null;
  readonly children: ReactNode;
}

/** A question, its control, and what helps to answer it. */
export function Field({ label, hint, error, children }: FieldProps) {
  return (
    <Box className="field">
      <Words className="field__label">{label}</Words>
      {children}
      {error ? <Box className="field__error" role="alert">{error}</Box> : hint ? <Words className="field__hint">{hint}</Words> : null}
    </Box>
  );
}
