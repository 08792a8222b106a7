import { useState } from 'react';
import { useTexts } from '@/i18n';
import { Box, Card, ChoiceChip, Field } from '@/ui';
import { CommandSheet } from '../command-sheet';
import { usePanelForm, whenWritten, type PanelProps } from '../panel-props';
import { handlingTexts } from '../texts';
import { presentWhistleOf, WhistleWords } from '../whistle-cards';
import { WordsField } from '../words-field';

interface Fields {
  readonly granted: boolean | null;
  readonly note: string;
}
const EMPTY: Fields = { granted: null, note: '' };

/** 同意吹哨: a community wants several units to come; the town decides. */
export function ApproveWhistlePanel(props: PanelProps) {
  const say = useTexts(handlingTexts);
  const form = usePanelForm(props, 'approveWhistle', EMPTY);
  const { granted, note } = form.fields;
  const [asked, setAsked] = useState(false);
  const whistle = presentWhistleOf(props.request);
  const send = (): void => {
    setAsked(true);
    if (granted !== null) props.give('approveWhistle', { granted, ...whenWritten('note', note) }, form);
  };
  const faults = [asked && granted === null ? say('grantExtension.missing') : null] as const;
  return (
    <CommandSheet
      {...props}
      title={say('approveWhistle.title')}
      follows={say(granted === false ? 'approveWhistle.follows.refused' : 'approveWhistle.follows')}
      icon="check"
      send={say(granted === false ? 'grantExtension.send.refused' : 'approveWhistle.send')}
      broughtAlong={form.broughtAlong}
      faults={faults}
      onSend={send}
    >
      {whistle === null ? null : <Card><WhistleWords whistle={whistle} /></Card>}
      <Field label={say('grantExtension.decision')} error={faults[0]}>
        <Box className="row" role="radiogroup" label={say('grantExtension.decision')}>
          <ChoiceChip chosen={granted === true} onClick={() => form.change({ granted: true })}>{say('grantExtension.yes')}</ChoiceChip>
          <ChoiceChip chosen={granted === false} onClick={() => form.change({ granted: false })}>{say('grantExtension.no')}</ChoiceChip>
        </Box>
      </Field>
      <WordsField label={say('note')} hint={say('note.hint')} value={note} maxLength={500} onChange={(words) => form.change({ note: words })} />
    </CommandSheet>
  );
}
