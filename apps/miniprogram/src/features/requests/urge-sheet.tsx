import type { Form } from '@/features/forms/use-form';
import { Area, Button, Field, Sheet, Words } from '@/ui';
import { SentProblemCard, type SentProblem } from './sent-problem';
import { useRequestTexts } from './texts';

interface UrgeSheetProps {
  readonly open: boolean;
  readonly busy: boolean;
  readonly form: Form<{ comment: string }>;
  readonly problem: SentProblem | null;
  readonly onClose: () => void;
  readonly onSend: () => void;
}

/** 催办: one tap and, for who likes, a sentence. It promises no more than it does. */
export function UrgeSheet({ open, busy, form, problem, onClose, onSend }: UrgeSheetProps) {
  const say = useRequestTexts();
  return (
    <Sheet open={open} title={say('urge.title')} onClose={onClose} actions={<Button icon="send" busy={busy} onClick={onSend}>{say('urge.send')}</Button>}>
      <SentProblemCard problem={problem} />
      <Words className="soft">{say('urge.words')}</Words>
      <Field label={say('urge.comment')}>
        <Area label={say('urge.comment')} placeholder={say('urge.placeholder')} value={form.fields.comment} maxLength={500} onChange={(comment) => form.change({ comment })} />
      </Field>
    </Sheet>
  );
}
