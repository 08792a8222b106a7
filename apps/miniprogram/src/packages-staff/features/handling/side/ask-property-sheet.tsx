import { DAY_MS } from '@yige/domain';
import { useState } from 'react';
import type { PropertyTasksOfRequest, RequestDetail } from '@/contract';
import { useForm } from '@/features/forms/use-form';
import { useTexts } from '@/i18n';
import { api } from '@/platform/api';
import { now } from '@/platform/clock';
import { Field, SwitchRow } from '@/ui';
import { PickList } from '../../units';
import { CommandSheet } from '../command-sheet';
import { endOfDay } from '../promised-day';
import { PromisedDayField } from '../promised-day-field';
import { WordsField } from '../words-field';
import { FailureNote } from './failure-note';
import { sideTexts } from './texts';
import { useSending } from './use-sending';

/** The server takes no later date: what lasts longer is a matter for the unit that asks. */
const LONGEST_MS = 90 * DAY_MS;
const LEAST_WORDS = 4;
const MOST_WORDS = 300;

interface Fields {
  readonly unitId: string | null;
  /** Null while the draft of the server stands as it came. */
  readonly summary: string | null;
  readonly confirmed: boolean;
  readonly day: string | null;
}
const EMPTY: Fields = { unitId: null, summary: null, confirmed: false, day: null };

interface AskPropertySheetProps {
  readonly request: RequestDetail;
  readonly account: string;
  readonly offered: PropertyTasksOfRequest;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** 请物业处理: what the company shall do, in words that tell nothing of who reported it. */
export function AskPropertySheet({ request, account, offered, onDone, onClose }: AskPropertySheetProps) {
  const say = useTexts(sideTexts);
  const form = useForm(`${account}.${request.id}.askProperty`, EMPTY);
  const { asked, busy, failure, send } = useSending({ clear: form.clear, done: say('property.ask.done'), onDone });
  const { confirmed, day } = form.fields;
  const [only] = offered.companies;
  const unitId = form.fields.unitId ?? (offered.companies.length === 1 ? (only?.id ?? null) : null);
  const summary = form.fields.summary ?? offered.draft;
  const [openedAt] = useState(now);
  const span = { after: openedAt, latest: openedAt + LONGEST_MS };
  const due = day === null ? null : endOfDay(day, span);
  const words = summary.trim();
  const faults = [
    asked && unitId === null ? say('property.ask.company.missing') : null,
    asked && words.length < LEAST_WORDS ? say('property.ask.summary.missing') : null,
    asked && due === null ? say('property.ask.due.missing') : null,
    asked && !confirmed ? say('property.ask.confirm.missing') : null,
  ] as const;
  const told = unitId === null || words.length < LEAST_WORDS || due === null || !confirmed ? null : { id: request.id, unitId, summary: words, confirmedNeutral: confirmed, dueAt: new Date(due).toISOString() };
  const write = ({ id, ...body }: NonNullable<typeof told>, key: string) => api.call('post', '/api/requests/{id}/property-tasks', { path: { id }, headers: { 'Idempotency-Key': key }, body });
  return (
    <CommandSheet
      title={say('property.ask')}
      follows={say('property.ask.follows')}
      icon="send"
      send={say('property.ask.send')}
      broughtAlong={form.broughtAlong}
      faults={faults}
      busy={busy}
      problem={<FailureNote failure={failure} />}
      allowed
      onSend={() => void send(told, write)}
      onClose={onClose}
    >
      <Field label={say('property.ask.company')} error={faults[0]}>
        <PickList inForm label={say('property.ask.company')} entries={offered.companies.map(({ id, name }) => ({ key: id, label: name }))} chosen={unitId} onPick={({ key }) => form.change({ unitId: key })} />
      </Field>
      {/* What is changed has to be read again. */}
      <WordsField
        label={say('property.ask.summary')}
        hint={say('property.ask.summary.hint')}
        value={summary}
        maxLength={MOST_WORDS}
        error={faults[1]}
        onChange={(text) => form.change({ summary: text, confirmed: false })}
      />
      <Field label={say('property.ask.confirm')} error={faults[3]}>
        <SwitchRow label={say('property.ask.confirm.words')} on={confirmed} onChange={(on) => form.change({ confirmed: on })} />
      </Field>
      <PromisedDayField label={say('property.ask.due')} span={span} proposals={[1, 3, 7]} counted="fromNow" day={day} error={faults[2]} onChange={(picked) => form.change({ day: picked })} />
    </CommandSheet>
  );
}
