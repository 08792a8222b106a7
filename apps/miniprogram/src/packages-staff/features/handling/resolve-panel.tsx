import { RESOLUTIONS } from '@yige/domain';
import { useState } from 'react';
import { PhotoChoice } from '@/features/photos/photo-choice';
import { useTexts } from '@/i18n';
import type { KeptPhoto } from '@/platform/photo-types';
import { Area, Box, Button, ChoiceChip, Field, Fold, Sheet } from '@/ui';
import type { Drafts } from './drafts';
import type { PanelProps } from './panel-props';
import { handlingTexts } from './texts';

interface ResolvePanelProps extends PanelProps<Drafts['resolve']> {
  readonly onAddPhotos: (chosen: readonly KeptPhoto[]) => void;
  readonly onRemovePhoto: (photo: KeptPhoto) => void;
}

/** How it ended, and the words that the resident will read. */
export function ResolvePanel({ draft, onChange, busy, problem, allowed, onSend, onClose, onAddPhotos, onRemovePhoto }: ResolvePanelProps) {
  const say = useTexts(handlingTexts);
  const [asked, setAsked] = useState(false);
  const noResolution = draft.resolution === null;
  const noAnswer = draft.answer.trim() === '';
  const trySend = (): void => {
    setAsked(true);
    if (!noResolution && !noAnswer) onSend();
  };
  const send = <Button icon="send" busy={busy} disabled={!allowed} onClick={trySend}>{say('resolve.send')}</Button>;
  return (
    <Sheet open title={say('resolve.title')} onClose={onClose} actions={send}>
      {problem}
      <Field label={say('resolve.how')} error={asked && noResolution ? say('resolve.how.missing') : null}>
        <Box className="row" role="radiogroup" label={say('resolve.how')}>
          {RESOLUTIONS.map((resolution) => (
            <ChoiceChip key={resolution} chosen={draft.resolution === resolution} onClick={() => onChange({ ...draft, resolution })}>
              {say(`resolve.${resolution}`)}
            </ChoiceChip>
          ))}
        </Box>
      </Field>
      <Field label={say('resolve.answer')} hint={say('resolve.answer.hint')} error={asked && noAnswer ? say('resolve.answer.missing') : null}>
        <Area
          value={draft.answer}
          label={say('resolve.answer')}
          placeholder={say('resolve.answer.placeholder')}
          maxLength={2000}
          onChange={(answer) => onChange({ ...draft, answer })}
        />
      </Field>
      <Field label={say('resolve.photos')} hint={say('resolve.photos.hint')}>
        <PhotoChoice photos={draft.photos.map(({ kept }) => kept)} onAdd={onAddPhotos} onRemove={onRemovePhoto} />
      </Field>
      <Fold title={say('resolve.more')} startOpen={draft.note !== ''}>
        <Field label={say('resolve.note')} hint={say('resolve.note.hint')}>
          <Area value={draft.note} label={say('resolve.note')} maxLength={2000} onChange={(note) => onChange({ ...draft, note })} />
        </Field>
      </Fold>
    </Sheet>
  );
}
