import { dayName, DISPUTE_KINDS, shanghaiDayNumber, type DisputeKind } from '@yige/domain';
import { useState } from 'react';
import type { RequestDetail } from '@/contract';
import { useForm } from '@/features/forms/use-form';
import { useTexts } from '@/i18n';
import { api } from '@/platform/api';
import { now } from '@/platform/clock';
import { Box, Card, ChoiceChip, DayInput, Field, SwitchRow, Words } from '@/ui';
import { CommandSheet } from '../command-sheet';
import { monthAndDay } from '../month-and-day';
import { WordsField } from '../words-field';
import { FailureNote } from './failure-note';
import { sideTexts } from './texts';
import { useSending } from './use-sending';

const MOST_WORDS = 1000;
/** Talks of longer ago are not written down afterwards. */
const LONGEST_AGO_DAYS = 365;

interface Fields {
  readonly dispute: DisputeKind | null;
  readonly nobodyInDanger: boolean;
  readonly agreed: string;
  readonly day: string | null;
  readonly voluntary: boolean;
}
const NO_FAULTS = [null, null, null, null, null] as const;
const EMPTY: Fields = { dispute: null, nobodyInDanger: false, agreed: '', day: null, voluntary: false };

interface TalkSheetProps {
  readonly request: RequestDetail;
  readonly account: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
  /** The request may have moved on meanwhile: reads it again. */
  readonly onRefused: () => void;
}

/** 网格劝和: a few lines on what neighbours agreed of their own will. It is no people's mediation (人民调解) and says so. */
export function TalkSheet({ request, account, onDone, onClose, onRefused }: TalkSheetProps) {
  const say = useTexts(sideTexts);
  const form = useForm(`${account}.${request.id}.recordTalk`, EMPTY);
  const { asked, busy, failure, send } = useSending({ clear: form.clear, done: say('talk.done'), onDone, onRefused });
  const { dispute, nobodyInDanger, day, voluntary } = form.fields;
  const agreed = form.fields.agreed.trim();
  const [today] = useState(() => shanghaiDayNumber(now()));
  const elsewhere = dispute === 'withGovernment';
  const faults = elsewhere ? NO_FAULTS : [
    asked && dispute === null ? say('talk.dispute.missing') : null,
    asked && !nobodyInDanger ? say('talk.danger') : null,
    asked && agreed === '' ? say('talk.agreed.missing') : null,
    asked && day === null ? say('talk.day.missing') : null,
    asked && !voluntary ? say('talk.voluntary.missing') : null,
  ] as const;
  const told = dispute === null || !nobodyInDanger || agreed === '' || day === null || !voluntary ? null : { id: request.id, expectedVersion: request.version, dispute, nobodyInDanger, voluntary, agreed, agreedOn: day };
  const write = ({ id, ...body }: NonNullable<typeof told>, key: string) => api.call('post', '/api/requests/{id}/mediations/informal', { path: { id }, headers: { 'Idempotency-Key': key }, body });
  const usual = [['talk.today', today], ['talk.yesterday', today - 1]] as const;
  return (
    <CommandSheet
      title={say('talk.record')}
      follows={say('talk.follows')}
      icon="check"
      send={say('talk.send')}
      broughtAlong={form.broughtAlong}
      faults={faults}
      busy={busy}
      problem={<FailureNote failure={failure} />}
      allowed={!elsewhere}
      onSend={() => void send(told, write)}
      onClose={onClose}
    >
      <Field label={say('talk.dispute')} error={faults[0]}>
        <Box className="row" role="radiogroup" label={say('talk.dispute')}>
          {DISPUTE_KINDS.map((kind) => <ChoiceChip key={kind} chosen={dispute === kind} onClick={() => form.change({ dispute: kind })}>{say(`talk.dispute.${kind}`)}</ChoiceChip>)}
        </Box>
      </Field>
      {elsewhere ? <Card tone="amber"><Words className="block">{say('talk.government')}</Words></Card> : (
        <>
          <Field label={say('talk.safe.title')} hint={say('talk.danger')} error={faults[1]}>
            <SwitchRow label={say('talk.safe')} on={nobodyInDanger} onChange={(on) => form.change({ nobodyInDanger: on })} />
          </Field>
          <WordsField label={say('talk.agreed')} hint={say('talk.agreed.hint')} value={form.fields.agreed} maxLength={MOST_WORDS} error={faults[2]} onChange={(words) => form.change({ agreed: words })} />
          <Field label={say('talk.day')} error={faults[3]}>
            <Box className="row" role="radiogroup" label={say('talk.day')}>
              {usual.map(([name, number]) => <ChoiceChip key={name} chosen={day === dayName(number)} onClick={() => form.change({ day: dayName(number) })}>{say(name)}</ChoiceChip>)}
            </Box>
            <DayInput value={day} min={dayName(today - LONGEST_AGO_DAYS)} max={dayName(today)} label={say('talk.day')} shown={day === null ? say('talk.day.other') : say('talk.on', monthAndDay(day))} onChange={(picked) => form.change({ day: picked })} />
          </Field>
          <Field label={say('talk.voluntary.title')} error={faults[4]}>
            <SwitchRow label={say('talk.voluntary')} on={voluntary} onChange={(on) => form.change({ voluntary: on })} />
          </Field>
        </>
      )}
    </CommandSheet>
  );
}
