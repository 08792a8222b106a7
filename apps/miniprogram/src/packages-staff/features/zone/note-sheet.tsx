import { DAY_MS, dayName, holdsLongNumber, shanghaiDayNumber } from '@yige/domain';
import { useState } from 'react';
import { dayOfYear } from '@/features/household/file-parts';
import { useHouseholdTexts } from '@/features/household/texts';
import { useTexts } from '@/i18n';
import { useCommonTexts } from '@/i18n/common';
import { now } from '@/platform/clock';
import { api } from '@/platform/api';
import { useAction } from '@/platform/use-action';
import { Button, Card, DayInput, Field, LineInput, notify, sayFailure, Sheet, Words, type SaidFailure } from '@/ui';
import { zoneTexts } from './texts';

/** How far back a visit may be noted, in days. */
const EARLIEST = 60;

/** A visit in three facts: which day, what for, what next. What somebody thinks of the people has no field. */
export function NoteSheet({ fileId, onSent, onClose }: { fileId: string; onSent: () => void; onClose: () => void }) {
  const say = useTexts(zoneTexts);
  const household = useHouseholdTexts();
  const common = useCommonTexts();
  const [today] = useState(() => shanghaiDayNumber(now()));
  const [day, setDay] = useState(dayName(today));
  const [purpose, setPurpose] = useState('');
  const [nextStep, setNextStep] = useState('');
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<SaidFailure | null>(null);
  const { run, busy } = useAction((error) => setFailure(sayFailure(common, error)));
  const faults = {
    purpose: purpose.trim() === '' ? say('note.purpose.missing') : holdsLongNumber(purpose) ? say('number') : null,
    nextStep: holdsLongNumber(nextStep) ? say('number') : null,
  };
  const send = async (): Promise<void> => {
    setAsked(true);
    if (faults.purpose !== null || faults.nextStep !== null) return;
    setFailure(null);
    const body = { day, purpose: purpose.trim(), ...(nextStep.trim() === '' ? {} : { nextStep: nextStep.trim() }) };
    const sent = await run(async () => {
      await api.call('post', '/api/household-files/{id}/notes', { path: { id: fileId }, body });
      return true;
    });
    if (sent === undefined) return;
    notify(say('note.done'));
    onSent();
  };
  const shown = Date.parse(day) === today * DAY_MS ? say('today') : household('day', dayOfYear(day));
  return (
    <Sheet open title={say('note')} onClose={onClose} actions={<Button icon="check" busy={busy} onClick={() => void send()}>{say('note.send')}</Button>}>
      {failure === null ? null : <Card tone="alarm"><Words className="strong block">{failure.title}</Words><Words className="soft block">{failure.next}</Words></Card>}
      <Words className="soft block">{say('note.follows')}</Words>
      <Field label={say('note.day')}>
        <DayInput value={day} min={dayName(today - EARLIEST)} max={dayName(today)} label={say('note.day')} shown={shown} onChange={setDay} />
      </Field>
      <Field label={say('note.purpose')} error={asked ? faults.purpose : null}>
        <LineInput label={say('note.purpose')} placeholder={say('note.purpose.placeholder')} value={purpose} maxLength={80} invalid={asked && faults.purpose !== null} onChange={setPurpose} />
      </Field>
      <Field label={say('note.next')} error={asked ? faults.nextStep : null}>
        <LineInput label={say('note.next')} placeholder={say('note.next.placeholder')} value={nextStep} maxLength={120} invalid={asked && faults.nextStep !== null} onChange={setNextStep} />
      </Field>
    </Sheet>
  );
}
