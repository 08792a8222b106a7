import { DEFERRAL_REPORT_WITHIN_MS } from '@yige/domain';
import { useState } from 'react';
import { useTexts } from '@/i18n';
import { now } from '@/platform/clock';
import { Field, LineInput } from '@/ui';
import { CommandSheet } from '../command-sheet';
import { usePanelForm, whenWritten, type PanelProps } from '../panel-props';
import { endOfDay } from '../promised-day';
import { PromisedDayField } from '../promised-day-field';
import { handlingTexts } from '../texts';
import { WordsField } from '../words-field';

interface Fields {
  readonly reason: string;
  readonly day: string | null;
  readonly ownerOffice: string;
  readonly note: string;
}
const EMPTY: Fields = { reason: '', day: null, ownerOffice: '', note: '' };

/** 挂账: it cannot be done yet; an office owns it and reports at a date that the resident reads. */
export function DeferPanel(props: PanelProps) {
  const say = useTexts(handlingTexts);
  const form = usePanelForm(props, 'defer', EMPTY);
  const { reason, day, ownerOffice, note } = form.fields;
  const [asked, setAsked] = useState(false);
  const [openedAt] = useState(now);
  const span = { after: openedAt, latest: openedAt + DEFERRAL_REPORT_WITHIN_MS };
  const reportAt = day === null ? null : endOfDay(day, span);
  const noReason = reason.trim() === '';
  const send = (): void => {
    setAsked(true);
    if (reportAt === null || noReason) return;
    props.give('defer', { reason: reason.trim(), nextReportAt: new Date(reportAt).toISOString(), ...whenWritten('ownerOffice', ownerOffice), ...whenWritten('note', note) }, form);
  };
  const faults = [asked && noReason ? say('defer.reason.missing') : null, asked && reportAt === null ? say('day.missing') : null] as const;
  return (
    <CommandSheet {...props} title={say('defer.title')} follows={say('defer.follows')} send={say('defer.send')} broughtAlong={form.broughtAlong} faults={faults} onSend={send}>
      <WordsField
        label={say('defer.reason')}
        hint={say('resume.note.hint')}
        placeholder={say('defer.reason.placeholder')}
        value={reason}
        maxLength={1000}
        error={faults[0]}
        onChange={(words) => form.change({ reason: words })}
      />
      <PromisedDayField label={say('defer.reportAt')} span={span} proposals={[30, 60, 89]} counted="fromNow" day={day} error={faults[1]} onChange={(picked) => form.change({ day: picked })} />
      <Field label={say('defer.office')} hint={say('defer.office.hint')}>
        <LineInput label={say('defer.office')} placeholder={props.request.holder.unit.name} value={ownerOffice} maxLength={80} onChange={(words) => form.change({ ownerOffice: words })} />
      </Field>
      <WordsField label={say('note')} hint={say('note.hint')} value={note} maxLength={500} onChange={(words) => form.change({ note: words })} />
    </CommandSheet>
  );
}
