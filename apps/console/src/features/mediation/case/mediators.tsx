import { useQuery } from '@tanstack/react-query';
import { MEDIATOR_RELATIONS, type MediatorRelation } from '@yige/domain';
import Button from 'antd/es/button';
import Select from 'antd/es/select';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../ui/bits.js';
import { ChoiceField } from '../../../ui/choice-field.js';
import { dayOf, useDayWords } from '../days.js';
import { useLetters } from '../letters.js';
import { candidatesQuery } from '../queries.js';
import type { Mediator } from '../types.js';
import { useCase } from './case-context.js';
import { StepForm } from './step-form.js';
import css from './case.module.css';

export function Mediators() {
  const { t } = useTranslation('mediation');
  const { mediation, may, isOpen, open } = useCase();
  return (
    <section className={css.part} aria-labelledby="mediators">
      <header className={css.partHead}>
        <h2 id="mediators">{t('mediator.heading')}</h2>
        {may('appoint') && <Button size="small" onClick={() => open('appoint')}>{t('mediator.appoint')}</Button>}
      </header>
      {mediation.mediators.length === 0 && <p className={css.soft}>{t('mediator.none')}</p>}
      <ul className={css.rows}>{mediation.mediators.map((mediator) => <MediatorRow key={mediator.id} mediator={mediator} />)}</ul>
      {isOpen('appoint') && <AppointForm />}
    </section>
  );
}

function MediatorRow({ mediator }: { readonly mediator: Mediator }) {
  const { t } = useTranslation('mediation');
  const { mediation, may, isOpen, open } = useCase();
  const day = useDayWords();
  const { id, person, active, end, acceptedAt } = mediator;
  const said = !active && end !== null ? t(`end.${end}`) : acceptedAt === null ? t('mediator.waiting') : t('mediator.accepted', { day: day(dayOf(acceptedAt)) });
  return (
    <li data-ended={!active}>
      <div className={css.row}>
        <div><strong>{person.name}</strong><p className={css.soft}>{said}</p></div>
        <div className={css.rowActions}>
          {active && acceptedAt === null && mediation.myMediatorId === id && may('accept') && <Button size="small" type="primary" onClick={() => open('accept')}>{t('mediator.accept')}</Button>}
          {active && may('challenge') && <Button size="small" onClick={() => open('challenge', id)}>{t('mediator.challenge')}</Button>}
        </div>
      </div>
      {mediation.myMediatorId === id && isOpen('accept') && <AcceptForm />}
      {isOpen('challenge', id) && <ChallengeForm mediator={mediator} />}
    </li>
  );
}

function AppointForm() {
  const { t } = useTranslation('mediation');
  const { mediation, done } = useCase();
  const candidates = useQuery(candidatesQuery(mediation.id));
  const [personId, setPersonId] = useState<string | null>(null);
  return (
    <StepForm mediation={mediation} step="appoint" body={personId === null ? null : { personId }} word={t('mediator.appoint')} done={done}>
      <Field id="mediator" label={t('mediator.who')}>
        <Select<string>
          id="mediator" autoFocus loading={candidates.isPending} notFoundContent={t('mediator.nobody')} showSearch={{ optionFilterProp: 'label' }} value={personId} onChange={setPersonId}
          options={candidates.data?.map(({ id, name }) => ({ value: id, label: name })) ?? []}
        />
      </Field>
    </StepForm>
  );
}

/** The mediator says of each party how they stand to it; nothing is ticked for them. */
function AcceptForm() {
  const { t } = useTranslation('mediation');
  const letters = useLetters();
  const { mediation, done } = useCase();
  const [said, setSaid] = useState<Readonly<Record<string, MediatorRelation>>>({});
  const relations = mediation.parties.flatMap(({ id }) => (said[id] === undefined ? [] : [{ partyId: id, relation: said[id] }]));
  return (
    <StepForm mediation={mediation} step="accept" about={t('mediator.acceptAbout')} body={relations.length === mediation.parties.length ? { relations } : null} word={t('mediator.accept')} done={done}>
      {mediation.parties.map(({ id, letter, name }) => (
        <ChoiceField
          key={id} name={`relation-${letter}`} label={`${t('party.letter', { letter: letters.of(letter) })} ${name}`} value={said[id] ?? null} onChange={(relation) => setSaid({ ...said, [id]: relation })}
          options={MEDIATOR_RELATIONS.map((value) => ({ value, label: t(`relation.${value}`) }))}
        />
      ))}
    </StepForm>
  );
}

function ChallengeForm({ mediator }: { readonly mediator: Mediator }) {
  const { t } = useTranslation('mediation');
  const letters = useLetters();
  const { mediation, done } = useCase();
  const [partyId, setPartyId] = useState<string | null>(null);
  return (
    <StepForm mediation={mediation} step="challenge" about={t('mediator.challengeAbout')} body={partyId === null ? null : { mediatorId: mediator.id, partyId }} word={t('mediator.challenge')} done={done}>
      <ChoiceField name="challenger" label={t('mediator.which')} value={partyId} onChange={setPartyId} options={mediation.parties.map(({ id, letter, name }) => ({ value: id, label: `${t('party.letter', { letter: letters.of(letter) })} ${name}` }))} />
    </StepForm>
  );
}
