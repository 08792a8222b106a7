import { DISSATISFACTION_REASONS, type DissatisfactionReason } from '@yige/domain';
import { useState } from 'react';
import { Area, Box, Button, ChoiceChip, Field, Sheet, Words } from '@/ui';
import { SentProblemCard, type SentProblem } from './sent-problem';
import { useRequestTexts } from './texts';

interface ReopenSheetProps {
  readonly open: boolean;
  readonly busy: boolean;
  readonly problem: SentProblem | null;
  readonly onClose: () => void;
  readonly onSend: (given: { reason: DissatisfactionReason; comment?: string }) => void;
}

/** "Not solved": one reason, for who likes a word, and one level up does it again. */
export function ReopenSheet({ open, busy, problem, onClose, onSend }: ReopenSheetProps) {
  const say = useRequestTexts();
  const [reason, setReason] = useState<DissatisfactionReason | null>(null);
  const [comment, setComment] = useState('');
  const [missing, setMissing] = useState(false);
  const send = (): void => {
    setMissing(reason === null);
    if (reason !== null) onSend({ reason, ...(comment.trim() === '' ? {} : { comment: comment.trim() }) });
  };
  return (
    <Sheet open={open} title={say('reopen.title')} onClose={onClose} actions={<Button busy={busy} onClick={send}>{say('reopen.send')}</Button>}>
      <SentProblemCard problem={problem} />
      <Words className="soft">{say('reopen.words')}</Words>
      <Field label={say('reopen.reason')} error={missing ? say('reopen.choose') : null}>
        <Box className="row" role="radiogroup" label={say('reopen.reason')}>
          {DISSATISFACTION_REASONS.map((value) => (
            <ChoiceChip key={value} chosen={reason === value} onClick={() => setReason(value)}>{say(`reason.${value}`)}</ChoiceChip>
          ))}
        </Box>
      </Field>
      <Field label={say('reopen.comment')}>
        <Area label={say('reopen.comment')} value={comment} maxLength={1000} onChange={setComment} />
      </Field>
    </Sheet>
  );
}
