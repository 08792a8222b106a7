import { DAY_MS, LONGEST_QUOTE, summaryFault } from '@yige/domain';
import { useState } from 'react';
import type { PropertyTasksOfRequest, RequestDetail } from '@/contract';
import { useForm } from '@/features/forms/use-form';
import { useTexts } from '@/i18n';
import { api } from '@/platform/api';
import { now } from '@/platform/clock';
import { Field, SwitchRow } from '@/ui';
import { CommandSheet } from '../command-sheet';
import { endOfDay } from '../promised-day';
import { PromisedDayField } from '../promised-day-field';
import { WordsField } from '../words-field';
import { FailureNote } from './failure-note';
import { SideUnitField } from './side-unit-field';
import { sideTexts } from './texts';
import { useSending } from './use-sending';

/** What the server takes. */
const [LEAST_WORDS, MOST_WORDS, LONGEST_MS] = [4, 300, 90 * DAY_MS];

interface Fields {
  readonly unitId: string | null;
  /** Null while the draft of the server stands as it came. */
  readonly summary: string | null;
  readonly confirmed: boolean;
  readonly day: string | null;
}
const EMPTY: Fields = { unitId: null, summary: null, confirmed: false, day: null };

interface AskSideSheetProps {
  readonly request: RequestDetail;
  readonly account: string;
  readonly offered: PropertyTasksOfRequest;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** 请被投诉的一方说明: its word is asked for in a summary that a person has read again; a quotation of the report is said while it is written, and the server looks for the name as well. */
export function AskSideSheet({ request, account, offered: { complainable, sideDraft: draft }, onDone, onClose }: AskSideSheetProps) {
  const say = useTexts(sideTexts);
  const form = useForm(`${account}.${request.id}.askSide`, EMPTY);
  const { asked, busy, failure, send } = useSending({ clear: form.clear, done: say('side.ask.done'), onDone });
  const { confirmed, day } = form.fields;
  const [only] = complainable;
  const unitId = form.fields.unitId ?? (complainable.length === 1 ? (only?.id ?? null) : null);
  const beginning = draft === '' ? '' : say('side.ask.beginning', { words: draft });
  const summary = form.fields.summary ?? beginning;
  const words = summary.trim();
  const telling = summaryFault(words, { text: request.text, name: null }, draft.split('，'));
  const unwritten = words.length < LEAST_WORDS || words === beginning.trim();
  const [openedAt] = useState(now);
  const span = { after: openedAt, latest: openedAt + LONGEST_MS };
  const due = day === null ? null : endOfDay(day, span);
  const faults = [
    asked && unitId === null ? say('side.ask.company.missing') : null,
    telling !== null ? say(`fault.${telling}`, { count: LONGEST_QUOTE }) : asked && unwritten ? say('side.ask.summary.missing') : null,
    asked && !confirmed ? say('side.ask.confirm.missing') : null,
    asked && due === null ? say('side.ask.due.missing') : null,
  ] as const;
  const whole = unitId === null || unwritten || telling !== null || due === null || !confirmed ? null
    : { id: request.id, unitId, summary: words, confirmedNeutral: confirmed, complained: true, dueAt: new Date(due).toISOString() };
  const write = ({ id, ...body }: NonNullable<typeof whole>, key: string) => api.call('post', '/api/requests/{id}/property-tasks', { path: { id }, headers: { 'Idempotency-Key': key }, body });
  return (
    <CommandSheet
      title={say('side.ask')}
      follows={say('side.ask.follows')}
      icon="send"
      send={say('side.ask.send')}
      broughtAlong={form.broughtAlong}
      faults={faults}
      busy={busy}
      problem={<FailureNote failure={failure} />}
      allowed
      onSend={() => void send(whole, write)}
      onClose={onClose}
    >
      <SideUnitField units={complainable} chosen={unitId} error={faults[0]} onPick={(picked) => form.change({ unitId: picked })} />
      {/* What is changed has to be read again. */}
      <WordsField
        label={say('side.ask.summary')}
        hint={say('side.ask.summary.hint')}
        value={summary}
        maxLength={MOST_WORDS}
        error={faults[1]}
        onChange={(text) => form.change({ summary: text, confirmed: false })}
      />
      <Field label={say('side.ask.confirm')} error={faults[2]}>
        <SwitchRow label={say('side.ask.confirm.words')} on={confirmed} onChange={(on) => form.change({ confirmed: on && telling === null })} />
      </Field>
      <PromisedDayField label={say('side.ask.due')} span={span} proposals={[1, 3, 7]} counted="fromNow" day={day} error={faults[3]} onChange={(picked) => form.change({ day: picked })} />
    </CommandSheet>
  );
}
