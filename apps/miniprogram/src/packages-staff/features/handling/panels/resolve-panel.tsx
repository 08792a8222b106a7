import { RESOLUTIONS, type Resolution } from '@yige/domain';
import { useState } from 'react';
import { PhotoChoice } from '@/features/photos/photo-choice';
import { useTexts } from '@/i18n';
import { Area, Box, ChoiceChip, Field, Fold } from '@/ui';
import { CommandSheet } from '../command-sheet';
import { usePanelForm, whenWritten, type PanelProps } from '../panel-props';
import { handlingTexts } from '../texts';

interface Fields {
  readonly resolution: Resolution | null;
  readonly answer: string;
  readonly note: string;
}
const EMPTY: Fields = { resolution: null, answer: '', note: '' };

/** How it ended, and the words that the resident will read. */
export function ResolvePanel(props: PanelProps) {
  const say = useTexts(handlingTexts);
  const form = usePanelForm(props, 'resolve', EMPTY);
  const { resolution, answer, note } = form.fields;
  const [asked, setAsked] = useState(false);
  const noAnswer = answer.trim() === '';
  const send = (): void => {
    setAsked(true);
    if (resolution !== null && !noAnswer) props.give('resolve', { resolution, answer: answer.trim(), ...whenWritten('note', note) }, form);
  };
  const faults = [
    asked && resolution === null ? say('resolve.how.missing') : null,
    asked && noAnswer ? say('resolve.answer.missing') : null,
  ] as const;
  return (
    <CommandSheet {...props} title={say('resolve.title')} icon="send" send={say('resolve.send')} broughtAlong={form.broughtAlong} faults={faults} onSend={send}>
      <Field label={say('resolve.how')} error={faults[0]}>
        <Box className="row" role="radiogroup" label={say('resolve.how')}>
          {RESOLUTIONS.map((one) => (
            <ChoiceChip key={one} chosen={resolution === one} onClick={() => form.change({ resolution: one })}>{say(`resolve.${one}`)}</ChoiceChip>
          ))}
        </Box>
      </Field>
      <Field label={say('resolve.answer')} hint={say('resolve.answer.hint')} error={faults[1]}>
        <Area value={answer} label={say('resolve.answer')} placeholder={say('resolve.answer.placeholder')} maxLength={2000} onChange={(words) => form.change({ answer: words })} />
      </Field>
      <Field label={say('resolve.photos')} hint={say('resolve.photos.hint')}>
        <PhotoChoice photos={form.photos} onAdd={form.addPhotos} onRemove={form.removePhoto} />
      </Field>
      <Fold title={say('resolve.more')} startOpen={note !== ''}>
        <Field label={say('resolve.note')} hint={say('resolve.note.hint')}>
          <Area value={note} label={say('resolve.note')} maxLength={2000} onChange={(words) => form.change({ note: words })} />
        </Field>
      </Fold>
    </CommandSheet>
  );
}
