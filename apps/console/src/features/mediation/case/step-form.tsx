import Button from 'antd/es/button';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useHotkeys } from '../../../platform/use-hotkeys.js';
import { Note } from '../../../ui/bits.js';
import { errorSentence } from '../../../ui/page-state.js';
import type { StepBodies, StepName } from '../api.js';
import { useStep } from '../queries.js';
import type { Mediation } from '../types.js';
import css from './case.module.css';

interface Props<Name extends StepName> {
  readonly mediation: Mediation;
  readonly step: Name;
  /** What is sent; null while something is missing. */
  readonly body: StepBodies[Name] | null;
  readonly word: string;
  readonly about?: string;
  readonly danger?: boolean;
  readonly done: () => void;
  readonly children?: ReactNode;
}

/** One step, filled in where it belongs on the page. Escape leaves it; a refusal is said in the server's own sentence. */
export function StepForm<Name extends StepName>({ mediation, step, body, word, about, danger = false, done, children }: Props<Name>) {
  const { t: ui } = useTranslation('ui');
  const take = useStep(mediation, step, done);
  useHotkeys({ Escape: done });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (body !== null) take.mutate(body);
  };
  return (
    <form className={css.form} onSubmit={submit} aria-label={word}>
      {about !== undefined && <p className={css.about}>{about}</p>}
      {children}
      {take.error !== null && <Note tone="alarm" live>{errorSentence(ui, take.error)}</Note>}
      <div className={css.formEnd}>
        <Button onClick={done}>{ui('cancel')}</Button>
        <Button type="primary" danger={danger} htmlType="submit" disabled={body === null} loading={take.isPending}>{word}</Button>
      </div>
    </form>
  );
}
