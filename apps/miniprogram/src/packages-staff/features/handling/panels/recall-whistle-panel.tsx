import { useState } from 'react';
import { useTexts } from '@/i18n';
import { Card } from '@/ui';
import { CommandSheet } from '../command-sheet';
import { usePanelForm, type PanelProps } from '../panel-props';
import { handlingTexts } from '../texts';
import { presentWhistleOf, WhistleWords } from '../whistle-cards';
import { WordsField } from '../words-field';

/** The whole call is taken back before they meet. */
export function RecallWhistlePanel(props: PanelProps) {
  const say = useTexts(handlingTexts);
  const form = usePanelForm(props, 'recallWhistle', { reason: '' });
  const whistle = presentWhistleOf(props.request);
  const [asked, setAsked] = useState(false);
  const reason = form.fields.reason.trim();
  const send = (): void => {
    setAsked(true);
    if (reason !== '') props.give('recallWhistle', { reason }, form);
  };
  const faults = [asked && reason === '' ? say('recallWhistle.reason.missing') : null] as const;
  return (
    <CommandSheet {...props} title={say('recallWhistle.title')} follows={say('recallWhistle.follows')} icon="close" send={say('recallWhistle.send')} broughtAlong={form.broughtAlong} faults={faults} onSend={send}>
      {whistle === null ? null : <Card><WhistleWords whistle={whistle} /></Card>}
      <WordsField label={say('recallWhistle.reason')} hint={say('note.hint')} value={form.fields.reason} maxLength={500} error={faults[0]} onChange={(words) => form.change({ reason: words })} />
    </CommandSheet>
  );
}
