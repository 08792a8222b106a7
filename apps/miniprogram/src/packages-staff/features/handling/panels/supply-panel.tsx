import { useState } from 'react';
import { PhotoChoice } from '@/features/photos/photo-choice';
import { useTexts } from '@/i18n';
import { Field } from '@/ui';
import { CommandSheet } from '../command-sheet';
import { usePanelForm, type PanelProps } from '../panel-props';
import { handlingTexts } from '../texts';
import { WordsField } from '../words-field';

/** What the resident said on the telephone or at the door, noted for them. */
export function SupplyPanel(props: PanelProps) {
  const say = useTexts(handlingTexts);
  const form = usePanelForm(props, 'supply', { text: '' });
  const [asked, setAsked] = useState(false);
  const text = form.fields.text.trim();
  const send = (): void => {
    setAsked(true);
    if (text !== '') props.give('supply', { text }, form);
  };
  const faults = [asked && text === '' ? say('supply.missing') : null] as const;
  return (
    <CommandSheet {...props} title={say('supply.title')} follows={say('supply.follows')} send={say('supply.send')} broughtAlong={form.broughtAlong} faults={faults} onSend={send}>
      <WordsField
        label={say('supply.text')}
        placeholder={say('supply.placeholder')}
        value={form.fields.text}
        maxLength={5000}
        error={faults[0]}
        onChange={(words) => form.change({ text: words })}
      />
      <Field label={say('supply.photos')}>
        <PhotoChoice photos={form.photos} onAdd={form.addPhotos} onRemove={form.removePhoto} />
      </Field>
    </CommandSheet>
  );
}
