import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { now } from '../../../platform/clock.js';
import { fromFieldText, toFieldText } from '../../../platform/time.js';
import { Field } from '../../../ui/bits.js';
import { useTimeWords } from '../../../ui/time-words.js';
import type { Mediation } from '../types.js';
import { useCase } from './case-context.js';
import { PartyChecks } from './party-checks.js';
import { StepForm } from './step-form.js';
import css from './case.module.css';

export function Meetings() {
  const { t } = useTranslation('mediation');
  const { mediation, may, isOpen, open } = useCase();
  return (
    <section className={css.part} aria-labelledby="meetings">
      <header className={css.partHead}>
        <h2 id="meetings">{t('meeting.heading')}</h2>
        {may('meet') && <Button size="small" onClick={() => open('meet')}>{t('meeting.add')}</Button>}
      </header>
      {mediation.meetings.length === 0 && <p className={css.soft}>{t('meeting.none')}</p>}
      <ol className={css.rows}>{mediation.meetings.map((meeting) => <Meeting key={meeting.id} meeting={meeting} />)}</ol>
      {isOpen('meet') && <MeetForm />}
    </section>
  );
}

function Meeting({ meeting }: { readonly meeting: Mediation['meetings'][number] }) {
  const { t } = useTranslation(['mediation', 'ui']);
  const { nameOf } = useCase();
  const times = useTimeWords();
  const came = [...meeting.partyIds.map(nameOf), ...(meeting.others === null ? [] : [meeting.others])];
  return (
    <li className={css.meeting}>
      <strong>{t('meeting.nth', { n: meeting.seq })}</strong>
      <p className={css.soft}>{[times.moment(meeting.heldAt), meeting.place].join(' · ')}</p>
      <p className={css.soft}>{came.length === 0 ? t('meeting.absent') : came.join(t('ui:list.separator'))}</p>
      <p className={css.written}>{meeting.record}</p>
      <small className={css.soft}>{t('meeting.by', { name: meeting.recordedBy.name })}</small>
    </li>
  );
}

function MeetForm() {
  const { t } = useTranslation('mediation');
  const { mediation, done } = useCase();
  const [heldAt, setHeldAt] = useState(() => toFieldText(now()));
  const [place, setPlace] = useState('');
  const [partyIds, setPartyIds] = useState<string[]>([]);
  const [others, setOthers] = useState('');
  const [record, setRecord] = useState('');
  const moment = fromFieldText(heldAt);
  const body = moment === null || place.trim() === '' || record.trim() === '' ? null
    : { heldAt: moment, place: place.trim(), partyIds, record: record.trim(), ...(others.trim() === '' ? {} : { others: others.trim() }) };
  return (
    <StepForm mediation={mediation} step="meet" body={body} word={t('meeting.add')} done={done}>
      <div className={css.pair}>
        <Field id="held-at" label={t('meeting.when')}><Input id="held-at" type="datetime-local" autoFocus value={heldAt} onChange={(event) => setHeldAt(event.target.value)} /></Field>
        <Field id="held-where" label={t('meeting.where')}><Input id="held-where" maxLength={200} value={place} onChange={(event) => setPlace(event.target.value)} /></Field>
      </div>
      <PartyChecks label={t('meeting.came')} value={partyIds} onChange={setPartyIds} />
      <Field id="others" label={t('meeting.others')} optional><Input id="others" maxLength={300} value={others} onChange={(event) => setOthers(event.target.value)} /></Field>
      <Field id="record" label={t('meeting.record')}><Input.TextArea id="record" maxLength={4000} rows={4} value={record} onChange={(event) => setRecord(event.target.value)} /></Field>
    </StepForm>
  );
}
