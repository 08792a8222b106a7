import { useTexts } from '@/i18n';
import { Deadline, Words } from '@/ui';
import { workTexts } from './texts';
import type { RequestSummary } from '@/features/staff';

type Clocked = Pick<RequestSummary, 'status' | 'dueAt' | 'signDueAt'>;

/** The limit that runs now, in words: signing first, then the answer; or why no clock runs. */
export function RequestClock({ request, large = false }: { request: Clocked; large?: boolean }) {
  const say = useTexts(workTexts);
  switch (request.status) {
    case 'answered':
    case 'awaitingReporter':
    case 'suspended':
      return <Words className="soft block">{say(`state.${request.status}`)}</Words>;
    default: {
      const signing = request.status === 'dispatched' && request.signDueAt !== null;
      const due = signing ? request.signDueAt : request.dueAt;
      if (due === null) return <Words className="soft block">{say('clock.none')}</Words>;
      return <Deadline due={due} what={say(signing ? 'clock.sign' : 'clock.answer')} large={large} />;
    }
  }
}
