import { ApiError } from '@yige/api-client';
import { useTranslation } from 'react-i18next';
import { useTimeWords } from '../../../ui/time-words.js';
import { FIELD_OF_REFUSAL, SHOWN_AS } from './form-of.js';
import type { Fault, Faults } from './text-faults.js';

/** The sentence for each field: our own fault first, else what the server said about it. */
export function useFaultWords(error: unknown, faults: Faults<Record<string, unknown>>) {
  const { t } = useTranslation('requests');
  const words = useTimeWords();
  const sentence = (fault: Fault): string => {
    if (fault === 'required') return t('form.required');
    if (fault === 'unchanged') return t('form.unchanged');
    if ('tooMany' in fault) return t('form.tooLong', { count: fault.tooMany });
    return 'beyond' in fault ? t('form.beyond', { time: words.moment(fault.beyond) }) : t('form.notAfter', { time: words.moment(fault.notAfter) });
  };
  const refused = refusals(error);
  return (name: string): string | undefined => {
    const fault = faults[name];
    return fault === undefined ? refused.get(name) : sentence(fault);
  };
}

/** What the server refused, by the name under which the form shows the field. */
function refusals(error: unknown): ReadonlyMap<string, string | undefined> {
  if (!(error instanceof ApiError)) return new Map();
  const said = error.problem?.detail;
  const ruled = FIELD_OF_REFUSAL[error.code];
  const named = (error.problem?.errors ?? []).map(({ field, detail }): [string, string | undefined] => [SHOWN_AS[field] ?? field, detail]);
  return new Map(ruled === undefined ? named : [...named, ...ruled.map((field): [string, string | undefined] => [field, said])]);
}
