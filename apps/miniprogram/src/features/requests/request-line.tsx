import type { RequestSummary } from '@/contract';
import { useCommonTexts } from '@/i18n/common';
import { Box, Card, Chip, Deadline, Words, type ChipTone } from '@/ui';
import { shownStatus } from './side-ways';
import { useRequestTexts } from './texts';

interface RequestLineProps {
  readonly request: RequestSummary;
  readonly onClick: () => void;
}

/** One request in a list of the resident's own: what it was, where it stands, who has it, until when. */
export function RequestLine({ request, onClick }: RequestLineProps) {
  const common = useCommonTexts();
  const say = useRequestTexts();
  const status = shownStatus(request);
  const open = request.closedAt === null && !['withdrawn', 'merged', 'redirected', 'answered', 'closed'].includes(status);
  return (
    <Card onClick={onClick}>
      <Box className="stack stack--tight">
        <Box className="row row--apart">
          <Chip tone={toneOf({ status })}>{common(`status.${status}`)}</Chip>
          <Words className="faint numerals">{request.number}</Words>
        </Box>
        <Words className="block">{request.excerpt}</Words>
        {open ? (
          <>
            <Words className="soft block">{request.holder.person === null ? request.holder.unit.name : `${request.holder.unit.name} · ${request.holder.person.name}`}</Words>
            {CLOCK_STANDS.includes(status) ? <StandingClock status={status} request={request} />
              : request.dueAt === null && request.signDueAt !== null
              ? <Deadline due={request.signDueAt} what={say('request.takeDue')} />
              : <Deadline due={request.dueAt} confirmed={request.dueConfirmed} what={say('request.answerDue')} />}
          </>
        ) : null}
      </Box>
    </Card>
  );
}

const CLOCK_STANDS: readonly RequestSummary['status'][] = ['awaitingReporter', 'suspended', 'deferred'];

/** A limit that does not run is not counted down; what is shown is when it goes on, or when there is news. */
function StandingClock({ status, request: { resumesAt, reportDueAt } }: { status: RequestSummary['status']; request: RequestSummary }) {
  const say = useRequestTexts();
  if (status === 'awaitingReporter') return <Words className="soft block">{say('ask.clock')}</Words>;
  if (status === 'deferred') return reportDueAt === null ? null : <Deadline due={reportDueAt} what={say('deferred.due')} />;
  return resumesAt === null ? null : <Deadline due={resumesAt} what={say('suspended.due')} />;
}

/** Colour only repeats what the words of the status say. */
export function toneOf({ status }: Pick<RequestSummary, 'status'>): ChipTone {
  switch (status) {
    case 'answered':
    case 'closed': return 'jade';
    case 'awaitingReporter':
    case 'suspended':
    case 'deferred': return 'amber';
    case 'dispatched':
    case 'inProgress':
    case 'inDispute':
    case 'submitted': return 'river';
    default: return 'plain';
  }
}
