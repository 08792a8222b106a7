import { useTexts } from '@/i18n';
import { CommandSheet } from '../command-sheet';
import { usePanelForm, whenWritten, type PanelProps } from '../panel-props';
import { handlingTexts } from '../texts';
import { WordsField } from '../words-field';

/** The clock goes on before its day. */
export function ResumePanel(props: PanelProps) {
  const say = useTexts(handlingTexts);
  const form = usePanelForm(props, 'resume', { note: '' });
  const send = (): void => props.give('resume', whenWritten('note', form.fields.note), form);
  return (
    <CommandSheet {...props} title={say('resume.title')} follows={say('resume.follows')} send={say('resume.send')} broughtAlong={form.broughtAlong} onSend={send}>
      <WordsField label={say('resume.note')} hint={say('resume.note.hint')} value={form.fields.note} maxLength={500} onChange={(words) => form.change({ note: words })} />
    </CommandSheet>
  );
}
