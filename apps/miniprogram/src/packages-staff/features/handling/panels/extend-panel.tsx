import { EXTENSION_REASONS, type ExtensionReason } from '@yige/domain';
import { useState } from 'react';
import { useTexts } from '@/i18n';
import { CommandSheet } from '../command-sheet';
import { usePanelForm, type PanelProps } from '../panel-props';
import { endOfDay, extensionSpan } from '../promised-day';
import { PromisedDayField } from '../promised-day-field';
import { ReasonField } from '../reason-field';
import { handlingTexts } from '../texts';
import { WordsField } from '../words-field';

interface Fields {
  readonly reason: ExtensionReason | null;
  readonly day: string | null;
  readonly explanation: string;
}
const EMPTY: Fields = { reason: null, day: null, explanation: '' };

/** 延期: more time, asked for once and decided one level up. */
export function ExtendPanel(props: PanelProps) {
  const say = useTexts(handlingTexts);
  const form = usePanelForm(props, 'extend', EMPTY);
  const { reason, day, explanation } = form.fields;
  const [asked, setAsked] = useState(false);
  const { dueAt, legs, submittedAt } = props.request;
  if (dueAt === null) return null;
  const span = extensionSpan(Date.parse(dueAt), Date.parse(legs[0]?.dispatchedAt ?? submittedAt));
  const until = day === null ? null : endOfDay(day, span);
  const unexplained = explanation.trim() === '';
  const send = (): void => {
    setAsked(true);
    if (reason !== null && until !== null && !unexplained) props.give('extend', { reason, until: new Date(until).toISOString(), explanation: explanation.trim() }, form);
  };
  const faults = [
    asked && until === null ? say('day.missing') : null,
    asked && reason === null ? say('reason.missing') : null,
    asked && unexplained ? say('extend.explanation.missing') : null,
  ] as const;
  return (
    <CommandSheet {...props} title={say('extend.title')} follows={say('extend.follows')} send={say('extend.send')} broughtAlong={form.broughtAlong} faults={faults} onSend={send}>
      <PromisedDayField
        label={say('extend.until')}
        span={span}
        proposals={[1, 2, 3, 5, 7]}
        counted="longer"
        day={day}
        error={faults[0]}
        onChange={(picked) => form.change({ day: picked })}
      />
      <ReasonField
        label={say('extend.reason')}
        reasons={EXTENSION_REASONS.map((key) => ({ key, label: say(`extend.${key}`) }))}
        chosen={reason}
        error={faults[1]}
        onPick={(picked) => form.change({ reason: picked })}
      />
      <WordsField
        label={say('extend.explanation')}
        hint={say('extend.explanation.hint')}
        value={explanation}
        maxLength={500}
        error={faults[2]}
        onChange={(words) => form.change({ explanation: words })}
      />
    </CommandSheet>
  );
}
