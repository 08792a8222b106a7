import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../ui/bits.js';
import { ChoiceField } from '../../../ui/choice-field.js';
import type { StepBodies } from '../api.js';
import { useDayWords } from '../days.js';
import type { Term } from '../types.js';
import { useCase } from './case-context.js';
import { StepForm } from './step-form.js';
import css from './case.module.css';

const RESULTS = ['performed', 'partly', 'notPerformed', 'asked'] as const;

export function TermRow({ term }: { readonly term: Term }) {
  const { t } = useTranslation('mediation');
  const { mediation, may, isOpen, open, nameOf } = useCase();
  const day = useDayWords();
  return (
    <li>
      <div className={css.row}>
        <div>
          <strong>{term.what}</strong>
          <p className={css.soft}>{[nameOf(term.partyId), term.way, term.place, t('agreement.dueOn', { day: day(term.dueOn) })].join(' · ')}</p>
          {term.note !== null && <p className={css.written}>{term.note}</p>}
        </div>
        {mediation.effectiveOn !== null && <span className={css.termState} data-state={term.state}>{t(`termState.${term.state}`)}</span>}
        <div className={css.rowActions}>{may('followUp') && <Button size="small" onClick={() => open('followUp', term.id)}>{t('agreement.followUp')}</Button>}</div>
      </div>
      {isOpen('followUp', term.id) && <FollowUpForm term={term} />}
    </li>
  );
}

function FollowUpForm({ term }: { readonly term: Term }) {
  const { t } = useTranslation('mediation');
  const { mediation, done } = useCase();
  const [state, setState] = useState<StepBodies['followUp']['state'] | null>(null);
  const [note, setNote] = useState('');
  return (
    <StepForm mediation={mediation} step="followUp" body={state === null ? null : { termId: term.id, state, ...(note.trim() === '' ? {} : { note: note.trim() }) }} word={t('agreement.followUp')} done={done}>
      <ChoiceField name="result" label={t('agreement.result')} value={state} onChange={setState} options={RESULTS.map((value) => ({ value, label: t(`termState.${value}`) }))} />
      <Field id="term-note" label={t('agreement.note')} optional><Input id="term-note" maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} /></Field>
    </StepForm>
  );
}
