import { useState } from 'react';
import { useTexts } from '@/i18n';
import { CommandSheet } from '../command-sheet';
import { usePanelForm, whenWritten, type PanelProps } from '../panel-props';
import { handlingTexts } from '../texts';
import { WordsField } from '../words-field';

/** 协办完成: what was done, for whoever leads. */
export function FinishLegPanel(props: PanelProps) {
  return <LegPanel {...props} command="finishLeg" />;
}

/** 不能协办: why not. */
export function DeclineLegPanel(props: PanelProps) {
  return <LegPanel {...props} command="declineLeg" />;
}

/** The lead needs the help no longer. */
export function ReleaseLegPanel(props: PanelProps) {
  return <LegPanel {...props} command="releaseLeg" />;
}

function LegPanel({ command, ...props }: PanelProps & { readonly command: 'finishLeg' | 'declineLeg' | 'releaseLeg' }) {
  const say = useTexts(handlingTexts);
  const form = usePanelForm(props, command, { words: '' });
  const [asked, setAsked] = useState(false);
  const { seq } = props;
  const words = form.fields.words.trim();
  const missing = command !== 'releaseLeg' && words === '';
  const send = (): void => {
    setAsked(true);
    if (seq === null || missing) return;
    if (command === 'finishLeg') props.give(command, { seq, report: words }, form);
    else if (command === 'declineLeg') props.give(command, { seq, reason: words }, form);
    else props.give(command, { seq, ...whenWritten('reason', words) }, form);
  };
  const faults = [asked && missing ? say(`${command}.missing`) : null] as const;
  return (
    <CommandSheet {...props} title={say(`${command}.title`)} follows={say(`${command}.follows`)} icon="send" send={say(`${command}.send`)} broughtAlong={form.broughtAlong} faults={faults} onSend={send}>
      <WordsField label={say(`${command}.words`)} hint={say('note.hint')} value={form.fields.words} maxLength={500} error={faults[0]} onChange={(written) => form.change({ words: written })} />
    </CommandSheet>
  );
}
