import type { AgreementForm } from '@yige/domain';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import InputNumber from 'antd/es/input-number';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field, Note } from '../../../ui/bits.js';
import { ChoiceField } from '../../../ui/choice-field.js';
import { todayText } from '../days.js';
import { useCase } from './case-context.js';
import { StepForm } from './step-form.js';
import { isCompleteTerm, NO_TERM, type TermDraft, TermFields } from './term-fields.js';
import css from './case.module.css';

const MOST_TERMS = 20;

/** The agreement while it is written: facts, terms each with who, how, where and until when, and how many copies. */
export function DrawUpForm() {
  const { t } = useTranslation('mediation');
  const { mediation, done } = useCase();
  const before = mediation.agreement;
  const [form, setForm] = useState<AgreementForm>(before?.form ?? 'written');
  const [facts, setFacts] = useState(before?.facts ?? '');
  const [copies, setCopies] = useState(before?.copies ?? mediation.parties.length + 1);
  const [agreedOn, setAgreedOn] = useState(before?.agreedOn ?? todayText());
  const [terms, setTerms] = useState<readonly TermDraft[]>(before?.terms.map(({ partyId, what, way, place, dueOn }) => ({ partyId, what, way, place, dueOn })) ?? [NO_TERM]);
  const complete = facts.trim() !== '' && agreedOn !== '' && terms.length > 0 && terms.every(isCompleteTerm);
  const body = complete ? { form, facts: facts.trim(), copies, agreedOn, terms: terms.map((term) => ({ ...term, partyId: term.partyId ?? '' })) } : null;
  return (
    <StepForm mediation={mediation} step="drawUp" body={body} word={t('agreement.save')} done={done}>
      <ChoiceField name="agreement-form" label={t('agreement.form')} value={form} onChange={setForm} options={(['written', 'oral'] as const).map((value) => ({ value, label: t(`agreement.${value}`) }))} />
      {form === 'oral' && <Note tone="amber">{t('agreement.oralNote')}</Note>}
      <Field id="facts" label={t('agreement.facts')}>
        <Input.TextArea id="facts" autoFocus maxLength={4000} rows={3} value={facts} onChange={(event) => setFacts(event.target.value)} />
      </Field>
      {terms.map((term, index) => (
        <fieldset key={index} className={css.term}>
          <legend>{t('agreement.term', { n: index + 1 })}</legend>
          <TermFields n={index + 1} draft={term} change={(draft) => setTerms(terms.map((one, at) => (at === index ? draft : one)))} />
          {terms.length > 1 && <div><Button size="small" onClick={() => setTerms(terms.filter((_, at) => at !== index))}>{t('agreement.removeTerm', { n: index + 1 })}</Button></div>}
        </fieldset>
      ))}
      {terms.length < MOST_TERMS && <div><Button size="small" onClick={() => setTerms([...terms, NO_TERM])}>{t('agreement.addTerm')}</Button></div>}
      <div className={css.pair}>
        <Field id="agreed-on" label={t('agreement.agreedOn')}><Input id="agreed-on" type="date" max={todayText()} value={agreedOn} onChange={(event) => setAgreedOn(event.target.value)} /></Field>
        <Field id="copies" label={t('agreement.copies')} hint={t('agreement.copiesHint')}><InputNumber id="copies" aria-describedby="copies-about" min={1} max={20} precision={0} value={copies} onChange={(value) => setCopies(value ?? 1)} /></Field>
      </div>
    </StepForm>
  );
}
