import type { RequestDetail } from '@/contract';
import { useCommonTexts } from '@/i18n/common';
import { sayMoment } from '@/time/moments';
import { useNow } from '@/time/use-now';
import { Box, Card, Icon, Words } from '@/ui';
import { openQuestion } from './side-ways';
import { useRequestTexts } from './texts';

/** What the handler wants to know stands above everything else: the next step is the reader's. */
export function QuestionCard({ detail }: { detail: RequestDetail }) {
  const say = useRequestTexts();
  const common = useCommonTexts();
  const now = useNow();
  const question = openQuestion(detail);
  if (question === null) return null;
  return (
    <Card tone="amber" label={say('ask.title')}>
      <Box className="stack stack--tight">
        <Box className="row row--line question-card__head">
          <Icon name="message" />
          <Words className="strong">{question.asker === null ? say('ask.somebody') : say('ask.who', { unit: question.asker })}</Words>
        </Box>
        {question.words === null ? null : <Words className="lead kept-lines block" selectable>{question.words}</Words>}
        {question.until === null ? null : <Words className="soft block">{say('ask.until', { moment: sayMoment(common, Date.parse(question.until), now) })}</Words>}
      </Box>
    </Card>
  );
}
