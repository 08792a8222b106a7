import type { RequestSummary } from '@/contract';
import { useTexts } from '@/i18n';
import { Box, Button, Card, Chip, Heard, Press, Words } from '@/ui';
import { HelpingLines } from './helping-lines';
import { HolderLine, RequestClock, RequestMarks } from '../glance';
import { workTexts } from './texts';
import './work.scss';

interface WorkCardProps {
  readonly request: RequestSummary;
  /** The nearest of all: its action is the one main action of the screen. */
  readonly first: boolean;
  /** Others have it: their name stands in the place of an action. */
  readonly waiting?: boolean;
  readonly busy: boolean;
  readonly onOpen: () => void;
  readonly onSign?: () => void;
}

/** One line of what, one of where, the clock, and one action. */
export function WorkCard({ request, first, waiting = false, busy, onOpen, onSign }: WorkCardProps) {
  const say = useTexts(workTexts);
  const tone = first ? 'main' : 'quiet';
  return (
    <Card>
      <Box className="work-card">
        <Press className="work-card__open" onClick={onOpen}>
          <RequestMarks request={request} />
          <Heard>{say('open')}</Heard>
          <Words className="work-card__what">{request.excerpt}</Words>
          <Words className="work-card__where">{request.place}</Words>
          <RequestClock request={request} />
          {request.whistle === 'asked' ? <Box className="row"><Chip tone="amber">{say('helping.asked')}</Chip></Box> : null}
          {request.helping === null ? null : <HelpingLines helping={request.helping} />}
          {waiting ? <HolderLine request={request} /> : null}
        </Press>
        {waiting ? null : request.status === 'dispatched'
          ? <Button tone={tone} icon="hand" busy={busy} onClick={() => onSign?.()}>{say('action.sign')}</Button>
          : <Button tone={tone} onClick={onOpen}>{say('action.open')}</Button>}
      </Box>
    </Card>
  );
}
