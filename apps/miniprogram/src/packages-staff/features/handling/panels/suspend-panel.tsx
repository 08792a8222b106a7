import { DAY_MS, SUSPEND_REASONS, type SuspendReason } from '@yige/domain';
import { useState } from 'react';
import { useTexts } from '@/i18n';
import { now } from '@/platform/clock';
import { Fold } from '@/ui';
import { CommandSheet } from '../command-sheet';
import { usePanelForm, whenWritten, type PanelProps } from '../panel-props';
import { endOfDay } from '../promised-day';
import { PromisedDayField } from '../promised-day-field';
import { ReasonField } from '../reason-field';
import { handlingTexts } from '../texts';
import { WordsField } from '../words-field';

/** As long as the server lets a request wait; what waits for its reporter waits five work days, which it counts itself. */
const LONGEST_MS = 365 * DAY_MS;

interface Fields {
  readonly reason: SuspendReason | null;
  readonly day: string | null;
  readonly explanation: string;
  readonly note: string;
}
const EMPTY: Fields = { reason: null, day: null, explanation: '', note: '' };

/** 挂起: the clock stands for a reason of the catalogue, until a day that the resident reads. */
export function SuspendPanel(props: PanelProps) {
  const say = useTexts(handlingTexts);
  const form = usePanelForm(props, 'suspend', EMPTY);
  const { reason, day, explanation, note } = form.fields;
  const [asked, setAsked] = useState(false);
  const [openedAt] = useState(now);
  const span = { after: openedAt, latest: openedAt + LONGEST_MS };
  const until = day === null ? null : endOfDay(day, span);
  const unexplained = explanation.trim() === '';
  const send = (): void => {
    setAsked(true);
    if (reason === null || until === null || unexplained) return;
    props.give('suspend', { reason, until: new Date(until).toISOString(), explanation: explanation.trim(), ...whenWritten('note', note) }, form);
  };
  const faults = [
    asked && reason === null ? say('reason.missing') : null,
    asked && until === null ? say('day.missing') : null,
    asked && unexplained ? say('suspend.explanation.missing') : null,
  ] as const;
  return (
    <CommandSheet {...props} title={say('suspend.title')} follows={say('suspend.follows')} send={say('suspend.send')} broughtAlong={form.broughtAlong} faults={faults} onSend={send}>
      <ReasonField
        label={say('suspend.reason')}
        reasons={SUSPEND_REASONS.map((key) => ({ key, label: say(`suspend.${key}`), ...(key === 'S1' ? { hint: say('suspend.S1.hint') } : {}) }))}
        chosen={reason}
        error={faults[0]}
        onPick={(picked) => form.change({ reason: picked })}
      />
      <PromisedDayField
        label={say('suspend.until')}
        span={span}
        proposals={reason === 'S1' ? [1, 3, 5] : [3, 7, 14, 30]}
        counted="fromNow"
        day={day}
        error={faults[1]}
        onChange={(picked) => form.change({ day: picked })}
      />
      <WordsField
        label={say('suspend.explanation')}
        hint={say('suspend.explanation.hint')}
        placeholder={say('suspend.explanation.placeholder')}
        value={explanation}
        maxLength={500}
        error={faults[2]}
        onChange={(words) => form.change({ explanation: words })}
      />
      <Fold title={say('resolve.more')} startOpen={note !== ''}>
        <WordsField label={say('note')} hint={say('note.hint')} value={note} maxLength={500} onChange={(words) => form.change({ note: words })} />
      </Fold>
    </CommandSheet>
  );
}
