import Checkbox from 'antd/es/checkbox';
import Input from 'antd/es/input';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../ui/bits.js';
import { ChoiceField } from '../../../ui/choice-field.js';
import { todayText } from '../days.js';
import { useCase } from './case-context.js';
import { PartyChecks } from './party-checks.js';
import { StepForm } from './step-form.js';

/** The server refuses one party alone, and says what a party may do by itself: so one may be sent. */
export function ApplyForm() {
  const { t } = useTranslation('mediation');
  const { mediation, done } = useCase();
  const [partyIds, setPartyIds] = useState<string[]>([]);
  const [on, setOn] = useState(todayText);
  return (
    <StepForm mediation={mediation} step="applyToCourt" body={partyIds.length === 0 || on === '' ? null : { partyIds, on }} word={t('side.apply')} done={done}>
      <PartyChecks label={t('side.whoApplies')} value={partyIds} onChange={setPartyIds} />
      <DayField id="applied-on" value={on} onChange={setOn} />
    </StepForm>
  );
}

export function CourtAnswerForm() {
  const { t } = useTranslation('mediation');
  const { mediation, done } = useCase();
  const [answer, setAnswer] = useState<'confirmed' | 'declined' | null>(null);
  const [on, setOn] = useState(todayText);
  return (
    <StepForm mediation={mediation} step="courtAnswers" body={answer === null || on === '' ? null : { answer, on }} word={t('side.answer')} done={done}>
      <ChoiceField name="answer" label={t('side.answer')} value={answer} onChange={setAnswer} options={[{ value: 'confirmed', label: t('side.answerConfirmed') }, { value: 'declined', label: t('side.answerDeclined') }]} />
      <DayField id="answered-on" value={on} onChange={setOn} />
    </StepForm>
  );
}

export function ProlongForm() {
  const { t } = useTranslation('mediation');
  const { mediation, done } = useCase();
  const [partyIds, setPartyIds] = useState<string[]>([]);
  const [until, setUntil] = useState('');
  return (
    <StepForm mediation={mediation} step="prolong" body={partyIds.length === 0 || until === '' ? null : { partyIds, until }} word={t('side.prolong')} done={done}>
      <PartyChecks label={t('side.whoAgrees')} value={partyIds} onChange={setPartyIds} />
      <Field id="until" label={t('side.until')}><Input id="until" type="date" min={mediation.lastDay} value={until} onChange={(event) => setUntil(event.target.value)} /></Field>
    </StepForm>
  );
}

export function FailForm() {
  const { t } = useTranslation('mediation');
  const { mediation, done } = useCase();
  const [note, setNote] = useState('');
  return (
    <StepForm mediation={mediation} step="fail" danger about={t('side.failAbout')} body={note.trim() === '' ? null : { note: note.trim() }} word={t('side.fail')} done={done}>
      <Field id="fail-note" label={t('side.failNote')}><Input.TextArea id="fail-note" autoFocus maxLength={2000} rows={3} value={note} onChange={(event) => setNote(event.target.value)} /></Field>
    </StepForm>
  );
}

export function ConsentToHandOverForm() {
  const { t } = useTranslation('mediation');
  const { mediation, done } = useCase();
  const [receiver, setReceiver] = useState('');
  const [reason, setReason] = useState('');
  const [withPhones, setWithPhones] = useState(false);
  const [partyIds, setPartyIds] = useState<string[]>([]);
  const [on, setOn] = useState(todayText);
  const complete = receiver.trim() !== '' && reason.trim() !== '' && partyIds.length > 0 && on !== '';
  return (
    <StepForm mediation={mediation} step="agreeToHandOver" body={complete ? { receiver: receiver.trim(), reason: reason.trim(), withPhones, partyIds, on } : null} word={t('side.consentFile')} done={done}>
      <Field id="receiver" label={t('side.receiver')} hint={t('side.receiverHint')}><Input id="receiver" aria-describedby="receiver-about" autoFocus maxLength={100} value={receiver} onChange={(event) => setReceiver(event.target.value)} /></Field>
      <Field id="reason" label={t('side.reason')}><Input.TextArea id="reason" maxLength={500} rows={2} value={reason} onChange={(event) => setReason(event.target.value)} /></Field>
      <PartyChecks label={t('side.whoConsents')} value={partyIds} onChange={setPartyIds} />
      <Checkbox checked={withPhones} onChange={(event) => setWithPhones(event.target.checked)}>{t('side.withPhones')}</Checkbox>
      <DayField id="consented-on" value={on} onChange={setOn} />
    </StepForm>
  );
}

export function HandOverForm({ handoverId }: { readonly handoverId: string }) {
  const { t } = useTranslation('mediation');
  const { mediation, done } = useCase();
  return <StepForm mediation={mediation} step="handOver" about={t('side.fileAbout')} body={{ handoverId }} word={t('side.hand')} done={done} />;
}

function DayField({ id, value, onChange }: { readonly id: string; readonly value: string; readonly onChange: (day: string) => void }) {
  const { t } = useTranslation('mediation');
  return <Field id={id} label={t('party.on')}><Input id={id} type="date" max={todayText()} value={value} onChange={(event) => onChange(event.target.value)} /></Field>;
}
