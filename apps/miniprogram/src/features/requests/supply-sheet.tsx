import { useState } from 'react';
import type { Form } from '@/features/forms/use-form';
import { PhotoChoice } from '@/features/photos/photo-choice';
import { Area, Box, Button, Field, Sheet, Words } from '@/ui';
import { SentProblemCard, type SentProblem } from './sent-problem';
import { useRequestTexts } from './texts';

interface SupplySheetProps {
  readonly open: boolean;
  readonly busy: boolean;
  readonly question: string | null;
  readonly form: Form<{ text: string }>;
  readonly problem: SentProblem | null;
  readonly onClose: () => void;
  readonly onSend: () => void;
}

/** The answer to the handler's question, in words and photos. */
export function SupplySheet({ open, busy, question, form, problem, onClose, onSend }: SupplySheetProps) {
  const say = useRequestTexts();
  const [asked, setAsked] = useState(false);
  const empty = form.fields.text.trim() === '';
  const send = (): void => {
    setAsked(true);
    if (!empty) onSend();
  };
  return (
    <Sheet open={open} title={say('supply.title')} onClose={onClose} actions={<Button icon="send" busy={busy} onClick={send}>{say('supply.send')}</Button>}>
      <SentProblemCard problem={problem} />
      {question === null ? null : <Box className="quoted"><Words className="kept-lines block">{question}</Words></Box>}
      <Field label={say('supply.text')} hint={say('supply.kept')} error={asked && empty ? say('supply.missing') : null}>
        <Area label={say('supply.text')} placeholder={say('supply.placeholder')} value={form.fields.text} maxLength={5000} onChange={(text) => form.change({ text })} />
      </Field>
      <Field label={say('supply.photos')} hint={say('supply.photos.hint')}>
        <PhotoChoice photos={form.photos} onAdd={form.addPhotos} onRemove={form.removePhoto} />
      </Field>
    </Sheet>
  );
}
