import { CLOSE_RESULTS, RESOLUTIONS, REVISIT_OUTCOMES, SATISFACTIONS, STEPS } from '@yige/domain';
import type { TimelineEntry } from '@/contract';
import type { SayCommon } from '@/i18n/common';
import { sayMoment } from '@/time/moments';
import { reasonWords } from './reason-words';
import type { SayHandling } from './texts';

const TOLD_AS_IT_IS = [
  'submitted', 'signed', 'reopened', 'withdrawn', 'noted', 'asked', 'supplied', 'resumed', 'returned', 'corrected', 'extensionRefused', 'urged', 'supervised',
  'reminded', 'settledInformally', 'mediationAgreed',
  'merged', 'unmerged', 'left', 'deferred', 'deferralReported',
  'whistleAsked', 'whistleRefused', 'whistleMet',
] as const satisfies readonly TimelineEntry['type'][];

/** What an entry of the timeline says to those who handle the request; never who the reporter is. */
export function timelineSentence(say: SayHandling, common: SayCommon, { type, data }: TimelineEntry, now: number): string {
  const moment = (at: unknown): string | null => (typeof at === 'string' ? sayMoment(common, Date.parse(at), now) : null);
  switch (type) {
    case 'suspended':
    case 'extensionAsked': {
      const until = moment(data['until']);
      return until === null ? say(`event.${type}`) : say(`event.${type}.until`, { until });
    }
    case 'extended': {
      const until = moment(data['dueAt']);
      return until === null ? say('event.extended') : say('event.extended.until', { until });
    }
    case 'triaged':
    case 'escalated':
    case 'ruled':
    case 'reassigned': {
      const unit = nameIn(data['unit']);
      return unit === null ? say(`event.${type}.plain`) : say(`event.${type}`, { unit });
    }
    case 'contacted': {
      const how = oneOf(['phone', 'visit', 'message'] as const, data['how']);
      return how === null ? say('event.contacted') : say(`event.contacted.${how}`);
    }
    case 'resolved': {
      const resolution = oneOf(RESOLUTIONS, data['resolution']);
      return say('event.resolved', { resolution: resolution === null ? '' : say(`resolve.${resolution}`) });
    }
    case 'rated': {
      const satisfaction = oneOf(SATISFACTIONS, data['satisfaction']);
      return say('event.rated', { satisfaction: satisfaction === null ? '' : common(`satisfaction.${satisfaction}`) });
    }
    case 'closed': {
      const result = oneOf(CLOSE_RESULTS, data['result'] ?? data['closeResult']);
      return say('event.closed', { result: result === null ? '' : common(`closeResult.${result}`) });
    }
    case 'mediationBegan':
      return say('event.mediationBegan', { unit: nameIn(data['unit']) ?? '' });
    case 'mediationEnded':
      return say(data['outcome'] === 'failed' ? 'event.mediationFailed' : 'event.mediationCalledOff');
    case 'answerHeld':
      return say('event.answerHeld');
    case 'answerReleased':
      return say('event.answerReleased');
    case 'answerKept':
      return say('event.answerKept');
    case 'fileHandedOver':
      return say('event.fileHandedOver', { receiver: nameIn(data['receiver']) ?? '' });
    case 'joined':
      return say('event.joined', { count: typeof data['count'] === 'number' ? data['count'] : 1 });
    case 'revisited':
      return say(`event.revisited.${oneOf(REVISIT_OUTCOMES, data['outcome']) ?? 'notReached'}`);
    case 'stepLate':
      return say(`event.stepLate.${STEPS.find((one) => one === data['step']) ?? 'sign'}`);
    case 'carded':
      return say(data['level'] === 'red' ? 'event.carded.red' : 'event.carded.yellow');
    case 'redirected':
      return say('event.redirected', { door: [data['doorName'], data['door']].filter((word) => typeof word === 'string').join(' ') });
    case 'whistleRecalled':
      return nameIn(data['unit']) === null ? say('event.whistleAskedRecalled') : say('event.whistleRecalled', { unit: nameIn(data['unit']) ?? '' });
    case 'takenOver':
      return say('event.takenOver', { from: nameIn(data['fromUnit']) ?? '', unit: nameIn(data['unit']) ?? '' });
    case 'handedBack':
    case 'assistCalled':
    case 'assistSigned':
    case 'assistFinished':
    case 'assistEnded':
    case 'whistled':
    case 'whistleRated':
      return say(`event.${type}`, { unit: nameIn(data['unit']) ?? '' });
    default:
      // A server that is newer than this page may tell of something that it has no words for.
      return TOLD_AS_IT_IS.some((known) => known === type) ? say(`event.${type}`) : say('event.other');
  }
}

/** The words quoted under the sentence: the reason of the catalogue that was given, and what was written. */
export function timelineQuote(say: SayHandling, { text, data }: TimelineEntry): string | null {
  const proposed = nameIn(data['proposedUnit']);
  const lines = [reasonWords(say, data['reason']), proposed === null ? null : say('event.proposed', { unit: proposed }), text].filter((line) => line !== null && line !== '');
  return lines.length === 0 ? null : lines.join('\n');
}

function oneOf<Value extends string>(known: readonly Value[], value: unknown): Value | null {
  return known.find((one) => one === value) ?? null;
}

function nameIn(unit: unknown): string | null {
  return typeof unit === 'string' && unit !== '' ? unit : null;
}
