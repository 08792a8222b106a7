import { useTexts } from '@/i18n';
import { CommandSheet } from '../command-sheet';
import { usePanelForm, whenWritten, type PanelProps } from '../panel-props';
import { handlingTexts } from '../texts';
import { WordsField } from '../words-field';

/** It goes its own way again. */
export function UnmergePanel(props: PanelProps) {
  const say = useTexts(handlingTexts);
  const form = usePanelForm(props, 'unmerge', { note: '' });
  const send = (): void => props.give('unmerge', whenWritten('note', form.fields.note), form);
  return (
    <CommandSheet {...props} title={say('unmerge.title')} follows={say('unmerge.follows')} send={say('unmerge.send')} broughtAlong={form.broughtAlong} onSend={send}>
      <WordsField label={say('note')} hint={say('note.hint')} value={form.fields.note} maxLength={500} onChange={(words) => form.change({ note: words })} />
    </CommandSheet>
  );
}
