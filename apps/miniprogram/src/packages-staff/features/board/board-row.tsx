import type { RequestSummary } from '@/contract';
import { useTexts } from '@/i18n';
import { useCommonTexts } from '@/i18n/common';
import { sayMoment } from '@/time/moments';
import { useNow } from '@/time/use-now';
import { Card, Heard, Words } from '@/ui';
import { HolderLine, RequestClock, RequestMarks } from '../glance';
import { boardTexts } from './texts';

/** What, where, who has it, since when and until when. */
export function BoardRow({ request, onOpen }: { request: RequestSummary; onOpen: () => void }) {
  const say = useTexts(boardTexts);
  const common = useCommonTexts();
  const now = useNow();
  return (
    <Card onClick={onOpen}>
      <RequestMarks request={request} withTier={false} />
      <Heard>{say('open')}</Heard>
      <Words className="board__what">{request.excerpt}</Words>
      <Words className="faint block">{request.place}</Words>
      <HolderLine request={request} />
      <RequestClock request={request} />
      <Words className="faint block">{say('since', { moment: sayMoment(common, Date.parse(request.submittedAt), now) })}</Words>
    </Card>
  );
}
