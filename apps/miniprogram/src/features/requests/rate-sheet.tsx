import { SATISFACTIONS, type Satisfaction } from '@yige/domain';
import { useState } from 'react';
import { useCommonTexts } from '@/i18n/common';
import { Area, Box, Button, ChoiceChip, Field, Sheet, Words } from '@/ui';
import { SentProblemCard, type SentProblem } from './sent-problem';
import { useRequestTexts } from './texts';

interface RateSheetProps {
  readonly open: boolean;
  readonly busy: boolean;
  readonly problem: SentProblem | null;
  readonly onClose: () => void;
  readonly onSend: (given: { contacted: boolean; satisfaction: Satisfaction; comment?: string }) => void;
}

/** Two questions and, for who likes, a word. Whoever did not get it solved is led to "again" instead. */
export function RateSheet({ open, busy, problem, onClose, onSend }: RateSheetProps) {
  const say = useRequestTexts();
  const common = useCommonTexts();
  const [contacted, setContacted] = useState<boolean | null>(null);
  const [satisfaction, setSatisfaction] = useState<Satisfaction | null>(null);
  const [comment, setComment] = useState('');
  const [missing, setMissing] = useState(false);
  const send = (): void => {
    setMissing(contacted === null || satisfaction === null);
    if (contacted === null || satisfaction === null) return;
    onSend({ contacted, satisfaction, ...(comment.trim() === '' ? {} : { comment: comment.trim() }) });
  };
  return (
    <Sheet open={open} title={say('rate.title')} onClose={onClose} actions={<Button busy={busy} onClick={send}>{say('rate.send')}</Button>}>
      <SentProblemCard problem={problem} />
      <Field label={say('rate.contacted')}>
        <Box className="row" role="radiogroup" label={say('rate.contacted')}>
          <ChoiceChip chosen={contacted === true} onClick={() => setContacted(true)}>{say('rate.contacted.yes')}</ChoiceChip>
          <ChoiceChip chosen={contacted === false} onClick={() => setContacted(false)}>{say('rate.contacted.no')}</ChoiceChip>
        </Box>
      </Field>
      <Field label={say('rate.satisfaction')} error={missing ? say('rate.choose') : null}>
        <Box className="row" role="radiogroup" label={say('rate.satisfaction')}>
          {SATISFACTIONS.map((value) => (
            <ChoiceChip key={value} chosen={satisfaction === value} onClick={() => setSatisfaction(value)}>{common(`satisfaction.${value}`)}</ChoiceChip>
          ))}
        </Box>
      </Field>
      {satisfaction === 'dissatisfied' || contacted === false ? <Words className="soft">{say('rate.unsolved')}</Words> : null}
      <Field label={say('rate.comment')}>
        <Area label={say('rate.comment')} value={comment} maxLength={1000} onChange={setComment} />
      </Field>
    </Sheet>
  );
}
