import { nextLimit } from '@yige/domain';
import type { RequestSummary } from '@/contract';
import { useTexts } from '@/i18n';
import { Deadline, Words } from '@/ui';
import { glanceTexts } from './texts';

type Clocked = Pick<RequestSummary, 'status' | 'dueAt' | 'dueConfirmed' | 'signDueAt' | 'contactDueAt' | 'resumesAt' | 'reportDueAt'>;

/** The limit that ends first, in words; or why no clock runs. */
export function RequestClock({ request, large = false }: { request: Clocked; large?: boolean }) {
  const say = useTexts(glanceTexts);
  switch (request.status) {
    case 'answered':
      return <Words className="soft block">{say('state.answered')}</Words>;
    case 'awaitingReporter':
    case 'suspended':
      return (
        <>
          <Words className="soft block">{say(`state.${request.status}`)}</Words>
          {request.resumesAt === null ? null : <Deadline due={request.resumesAt} what={say('clock.resume')} large={large} />}
        </>
      );
    case 'deferred':
      return <Deadline due={request.reportDueAt} what={say('clock.report')} large={large} />;
    case 'inDispute':
      return <Deadline due={request.dueAt} what={say('clock.answer')} confirmed={request.dueConfirmed} large={large} />;
    default: {
      const limit = nextLimit(request);
      if (limit !== null) return <Deadline due={limit.at} what={say(`clock.${limit.kind}`)} confirmed={limit.kind !== 'answer' || request.dueConfirmed} large={large} />;
      // Before sorting no clock runs; the line of who has it says so already.
      if (request.status === 'submitted') return large ? <Words className="soft block">{say('state.submitted')}</Words> : null;
      return <Words className="soft block">{say('clock.none')}</Words>;
    }
  }
}
