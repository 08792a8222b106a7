import { useMutation, useQueryClient } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field, Note } from '../../../ui/bits.js';
import { errorSentence } from '../../../ui/page-state.js';
import { useTimeWords } from '../../../ui/time-words.js';
import { openContact } from '../api.js';
import { todayText, useDayWords } from '../days.js';
import { useLetters } from '../letters.js';
import { mediationQuery } from '../queries.js';
import { isComplete, NO_PARTY, partyBody, PartyFields } from '../party-fields.js';
import type { Party } from '../types.js';
import { useCase } from './case-context.js';
import { StepForm } from './step-form.js';
import css from './case.module.css';

export function Parties() {
  const { t } = useTranslation('mediation');
  const { mediation } = useCase();
  return (
    <section className={css.part} aria-labelledby="parties">
      <h2 id="parties">{t('party.heading')}</h2>
      <ul className={css.rows}>{mediation.parties.map((party) => <PartyRow key={party.id} party={party} />)}</ul>
    </section>
  );
}

function PartyRow({ party }: { readonly party: Party }) {
  const { t } = useTranslation('mediation');
  const { may, isOpen, open } = useCase();
  const day = useDayWords();
  const { id, letter, name, representation, representativeName, consentedOn, leftOn } = party;
  const works = may('correctParty');
  const letters = useLetters();
  return (
    <li>
      <div className={css.row}>
        <span className={css.letter}>{letters.of(letter)}</span>
        <div>
          <strong>{name}</strong>
          {representation !== null && <span className={css.soft}> {t('party.by', { kind: t(`representation.${representation}`), name: representativeName ?? '' })}</span>}
          <p className={css.soft}>{leftOn !== null ? t('party.left', { day: day(leftOn) }) : consentedOn === null ? t('party.notYet') : t('party.consented', { day: day(consentedOn) })}</p>
        </div>
        <span className={`${css.soft} tabular`}>{party.phoneMasked}</span>
        <div className={css.rowActions}>
          {may('agreeToMediate') && consentedOn === null && <Button size="small" onClick={() => open('agreeToMediate', id)}>{t('party.consent')}</Button>}
          {party.phoneMasked !== null && (works || may('followUp') || may('agreeToHandOver')) && <Button size="small" onClick={() => open('contact', id)}>{t('party.showPhone')}</Button>}
          {works && <Button size="small" onClick={() => open('correctParty', id)}>{t('party.correct')}</Button>}
          {may('callOff') && leftOn === null && <Button size="small" onClick={() => open('callOff', id)}>{t('party.leave')}</Button>}
        </div>
      </div>
      <Looks partyId={id} />
      {isOpen('agreeToMediate', id) && <OnDay step="agreeToMediate" party={party} />}
      {isOpen('callOff', id) && <OnDay step="callOff" party={party} />}
      {isOpen('correctParty', id) && <CorrectForm party={party} />}
      {isOpen('contact', id) && <ContactForm party={party} />}
    </li>
  );
}

/** Who read the number, for a party who asks. */
function Looks({ partyId }: { readonly partyId: string }) {
  const { t } = useTranslation('mediation');
  const { mediation } = useCase();
  const words = useTimeWords();
  const looks = mediation.partyLooks.filter((look) => look.partyId === partyId);
  if (looks.length === 0) return null;
  return (
    <details className={css.looks}>
      <summary>{t('party.looks', { count: looks.length })}</summary>
      <ul>{looks.map(({ at, by, reason }) => <li key={`${at} ${by.id}`}>{t('party.look', { at: words.moment(at), name: by.name, reason })}</li>)}</ul>
    </details>
  );
}

function OnDay({ step, party }: { readonly step: 'agreeToMediate' | 'callOff'; readonly party: Party }) {
  const { t } = useTranslation('mediation');
  const { mediation, done } = useCase();
  const [on, setOn] = useState(todayText);
  const leaves = step === 'callOff';
  return (
    <StepForm mediation={mediation} step={step} body={on === '' ? null : { partyId: party.id, on }} word={t(leaves ? 'party.leave' : 'party.consent')} danger={leaves} done={done} {...(leaves ? { about: t('party.leaveAbout') } : {})}>
      <Field id="party-on" label={t('party.on')}>
        <Input id="party-on" type="date" autoFocus max={todayText()} value={on} onChange={(event) => setOn(event.target.value)} />
      </Field>
    </StepForm>
  );
}

function CorrectForm({ party }: { readonly party: Party }) {
  const { t } = useTranslation('mediation');
  const { mediation, done } = useCase();
  const letters = useLetters();
  const [draft, setDraft] = useState({ ...NO_PARTY, name: party.name, representation: party.representation ?? ('self' as const), representativeName: party.representativeName ?? '' });
  return (
    <StepForm mediation={mediation} step="correctParty" body={isComplete(draft) ? { partyId: party.id, ...partyBody(draft) } : null} word={t('party.correct')} done={done}>
      <PartyFields letter={letters.of(party.letter)} draft={draft} change={setDraft} />
    </StepForm>
  );
}

/** The number opens with a reason, and is gone again when the form is closed. */
function ContactForm({ party }: { readonly party: Party }) {
  const { t } = useTranslation('mediation');
  const { t: ui } = useTranslation('ui');
  const { mediation, done } = useCase();
  const [reason, setReason] = useState('');
  const client = useQueryClient();
  const look = useMutation({
    mutationFn: () => openContact(mediation.id, party.id, reason.trim()), gcTime: 0,
    onSuccess: () => client.invalidateQueries({ queryKey: mediationQuery(mediation.id).queryKey, exact: true }),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (reason.trim().length > 1) look.mutate();
  };
  if (look.data !== undefined) {
    return <div className={css.form}><p className={`${css.phone} tabular`} role="status">{look.data.phone ?? t('party.noPhone')}</p><div className={css.formEnd}><Button onClick={done}>{ui('close')}</Button></div></div>;
  }
  return (
    <form className={css.form} onSubmit={submit}>
      <Field id="why" label={t('party.why')} hint={t('party.whyHint')}>
        <Input id="why" aria-describedby="why-about" autoFocus maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
      {look.error !== null && <Note tone="alarm" live>{errorSentence(ui, look.error)}</Note>}
      <div className={css.formEnd}>
        <Button onClick={done}>{ui('cancel')}</Button>
        <Button type="primary" htmlType="submit" disabled={reason.trim().length < 2} loading={look.isPending}>{t('party.showPhone')}</Button>
      </div>
    </form>
  );
}
