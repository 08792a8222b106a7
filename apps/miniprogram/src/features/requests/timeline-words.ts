import {
  CLOSE_RESULTS, DISSATISFACTION_REASONS, RESOLUTIONS, REVISIT_OUTCOMES, SATISFACTIONS, type CloseResult, type DissatisfactionReason, type Resolution,
  type RevisitOutcome, type Satisfaction,
} from '@yige/domain';
import type { RequestDetail, TimelineEntry } from '@/contract';
import type { SayCommon } from '@/i18n/common';
import { sayMoment } from '@/time/moments';
import type { TimelineItem } from '@/ui';
import type { SayRequest } from './texts';

export interface Teller {
  readonly say: SayRequest;
  readonly common: SayCommon;
  readonly now: number;
}

/** The story of a request as a conversation; to its reporter "you" is the one who asked, to staff the reporter is one of the others. */
export function timelineItems(detail: RequestDetail, teller: Teller): TimelineItem[] {
  return detail.timeline.map((entry) => ({
    key: entry.seq,
    who: whoSays(entry, detail, teller),
    when: sayMoment(teller.common, Date.parse(entry.at), teller.now),
    words: sentence(entry, teller),
    quote: entry.text,
    mine: detail.mine && entry.actor.role === 'reporter',
    aside: entry.actor.role === 'system' && entry.text === null,
  }));
}

/** What one line of the timeline says, without what was written in it. */
export function sentence(entry: TimelineEntry, { say, common, now }: Teller): string {
  const { data } = entry;
  const byClock = entry.actor.role === 'system';
  const unit = typeof data.unit === 'string' ? data.unit : say('unit.next');
  const before = (at: unknown): string | null =>
    typeof at === 'string' ? common('time.before', { moment: sayMoment(common, Date.parse(at), now) }) : null;
  const [due, until, decided, report] = [before(data.dueAt), before(data.until), before(data.decideBy), before(data.reportAt)];
  switch (entry.type) {
    case 'submitted': return say('say.submitted');
    case 'noted': return say('say.noted');
    case 'reminded': return say('say.reminded');
    case 'stepLate': return say('say.stepLate');
    case 'carded': return say(data.level === 'red' ? 'say.carded.red' : 'say.carded.yellow');
    case 'triaged':
      return due === null ? say('say.triaged', { unit }) : say('say.triaged.due', { unit, until: due });
    case 'signed': return say('say.signed');
    case 'contacted':
      return data.how === 'phone' || data.how === 'visit' || data.how === 'message' ? say(`say.contacted.${data.how}`) : say('say.contacted');
    case 'resolved': {
      const resolution = member<Resolution>(RESOLUTIONS, data.resolution);
      return resolution === null ? say('say.resolved') : `${say('say.resolved')}${say(`resolution.${resolution}`)}`;
    }
    case 'escalated': return say(byClock ? 'say.escalated.clock' : 'say.escalated', { unit });
    case 'rated': {
      const satisfaction = member<Satisfaction>(SATISFACTIONS, data.satisfaction);
      return say('say.rated', { satisfaction: satisfaction === null ? '' : common(`satisfaction.${satisfaction}`) });
    }
    case 'reopened':
      return say('say.reopened', { reason: say(`reason.${member<DissatisfactionReason>(DISSATISFACTION_REASONS, data.reason) ?? 'other'}`) });
    case 'withdrawn': return say('say.withdrawn');
    case 'closed': {
      const result = member<CloseResult>(CLOSE_RESULTS, data.result);
      if (byClock || result === null) return say('say.closed.clock');
      return say('say.closed', { result: common(`closeResult.${result}`) });
    }
    case 'asked': return say('say.asked');
    case 'supplied': return say('say.supplied');
    case 'suspended': return until === null ? say('say.suspended') : say('say.suspended.until', { until });
    case 'resumed': return say('say.resumed');
    case 'returned': return decided === null ? say('say.returned') : say('say.returned.decided', { until: decided });
    case 'ruled': return say('say.ruled', { unit });
    case 'reassigned': return say('say.triaged', { unit });
    case 'corrected': return say('say.corrected');
    case 'extensionAsked': return say('say.extensionAsked');
    case 'extended': return due === null ? say('say.extended') : say('say.extended.due', { until: due });
    case 'extensionRefused': return say('say.extensionRefused');
    case 'redirected': return say('say.redirected', { door: [data.doorName, data.door].filter((word) => typeof word === 'string').join(' ') });
    case 'settledInformally': return say('say.settledInformally');
    case 'mediationBegan': return say('say.mediationBegan', { unit });
    case 'mediationAgreed': return say('say.mediationAgreed');
    case 'mediationEnded': return say(data.outcome === 'failed' ? 'say.mediationFailed' : 'say.mediationCalledOff');
    case 'answerHeld': return say('say.answerHeld');
    case 'answerReleased': return say('say.answerReleased');
    case 'answerKept': return say('say.answerKept');
    case 'fileHandedOver': return say('say.fileHandedOver', { receiver: typeof data.receiver === 'string' ? data.receiver : '' });
    case 'urged': return say('say.urged');
    case 'supervised': return say('say.supervised');
    case 'merged': return say('say.merged');
    case 'joined': return say('say.joined', { count: typeof data.count === 'number' ? data.count : 1 });
    case 'unmerged': return say('say.unmerged');
    case 'left': return say('say.left');
    case 'deferred': return report === null ? say('say.deferred') : say('say.deferred.until', { until: report });
    case 'deferralReported': return report === null ? say('say.deferralReported') : say('say.deferralReported.until', { until: report });
    case 'revisited': return say(`say.revisited.${member<RevisitOutcome>(REVISIT_OUTCOMES, data.outcome) ?? 'notReached'}`);
    case 'takenOver': return say('say.takenOver', { from: typeof data.fromUnit === 'string' ? data.fromUnit : '', unit });
    case 'handedBack':
    case 'assistCalled':
    case 'assistFinished':
    case 'assistEnded':
    case 'whistleRecalled':
    case 'whistled': return say(`say.${entry.type}`, { unit });
    case 'whistleMet': return say('say.whistleMet');
    // A server that is newer than this page may tell of something that it has no words for.
    default: return say('say.other');
  }
}

function whoSays({ actor }: TimelineEntry, detail: RequestDetail, { say, common }: Teller): string {
  if (actor.role === 'system') return say('say.system');
  if (actor.role === 'reporter') return detail.mine ? say('say.you') : common('role.reporter');
  const named = [actor.unit?.name, actor.name].filter((part): part is string => Boolean(part)).join(' · ');
  return named === '' ? common(`role.${actor.role}`) : named;
}

function member<T extends string>(values: readonly T[], value: unknown): T | null {
  return values.find((one) => one === value) ?? null;
}
