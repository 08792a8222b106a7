import { useState } from 'react';
import { useTexts } from '@/i18n';
import { CommandSheet } from '../command-sheet';
import { usePanelForm, type PanelProps } from '../panel-props';
import { handlingTexts } from '../texts';
import { WordsField } from '../words-field';

/** 请补充: a question to the resident, for whom the clock stops. */
export function AskPanel(props: PanelProps) {
  const say = useTexts(handlingTexts);
  const form = usePanelForm(props, 'ask', { question: '' });
  const [asked, setAsked] = useState(false);
  const question = form.fields.question.trim();
  const send = (): void => {
    setAsked(true);
    if (question !== '') props.give('ask', { question }, form);
  };
  const faults = [asked && question === '' ? say('ask.missing') : null] as const;
  return (
    <CommandSheet {...props} title={say('ask.title')} follows={say('ask.follows')} icon="send" send={say('ask.send')} broughtAlong={form.broughtAlong} faults={faults} onSend={send}>
      <WordsField
        label={say('ask.question')}
        placeholder={say('ask.placeholder')}
        value={form.fields.question}
        maxLength={1000}
        error={faults[0]}
        onChange={(words) => form.change({ question: words })}
      />
    </CommandSheet>
  );
}
