import { CHANNELS, CLOSE_RESULTS, DISSATISFACTION_REASONS, EXTENSION_REASONS, LEG_OUTCOMES, RESOLUTIONS, RETURN_REASONS, REVISIT_OUTCOMES, SATISFACTIONS, STEPS, SUSPEND_REASONS, TIERS, WHISTLE_RESPONSES } from '@yige/domain';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useTimeWords } from '../../../ui/time-words.js';
import type { TimelineEntry } from '../types.js';

const REVISITED = { solved: 'timeline.revisitedSolved', unsolved: 'timeline.revisitedUnsolved', notReached: 'timeline.revisitedNotReached', givenUp: 'timeline.revisitedGivenUp' } as const;
const HOWS = ['phone', 'visit', 'message'] as const;
type Words = TFunction<['requests', 'ui']>;
type Data = TimelineEntry['data'];

const oneOf = <T extends string | number>(all: readonly T[], value: unknown): T | undefined => all.find((one) => one === value);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The data of an event come as words already; what is a code in it is put into the reader's language here. */
const TITLES: { readonly [Type in TimelineEntry['type']]: (t: Words, data: Data) => string } = {
  submitted: (t, data) => {
    const channel = oneOf(CHANNELS, data['channel']);
    return channel === undefined ? t('timeline.submitted') : t('timeline.submittedVia', { channel: t(`channel.${channel}`) });
  },
  triaged: (t, data) => t('timeline.triaged', { unit: textOf(data['unit']) }),
  signed: (t) => t('timeline.signed'),
  contacted: (t, data) => {
    const how = oneOf(HOWS, data['how']);
    return how === undefined ? t('timeline.contacted') : t('timeline.contactedBy', { how: t(`how.${how}`) });
  },
  resolved: (t, data) => {
    const resolution = oneOf(RESOLUTIONS, data['resolution']);
    return resolution === undefined ? t('timeline.answered') : t('timeline.resolved', { resolution: t(`resolution.${resolution}`) });
  },
  escalated: (t, data) => {
    const [from, to] = [oneOf(TIERS, data['fromTier']), oneOf(TIERS, data['tier'])];
    const unit = textOf(data['unit']);
    if (from === undefined || to === undefined || from === to) return t('timeline.escalatedPlain', { unit });
    return t('timeline.escalated', { fromTier: t(`tier.${from}`), toTier: t(`tier.${to}`), unit });
  },
  rated: (t, data) => t('timeline.rated', { satisfaction: t(`satisfaction.${oneOf(SATISFACTIONS, data['satisfaction']) ?? 'satisfied'}`) }),
  reopened: (t, data) => {
    const reason = oneOf(DISSATISFACTION_REASONS, data['reason']);
    return reason === undefined ? t('timeline.reopened') : t('timeline.reopenedFor', { reason: t(`dissatisfaction.${reason}`) });
  },
  withdrawn: (t) => t('timeline.withdrawn'),
  closed: (t, data) => {
    const result = oneOf(CLOSE_RESULTS, data['result']);
    return result === undefined ? t('timeline.closed') : t('timeline.closedAs', { result: t(`closeResult.${result}`) });
  },
  asked: (t) => t('timeline.asked'),
  supplied: (t) => t('timeline.supplied'),
  suspended: (t, data) => {
    const reason = oneOf(SUSPEND_REASONS, data['reason']);
    return reason === undefined ? t('timeline.suspended') : t('timeline.suspendedFor', { reason: t(`suspendReason.${reason}`) });
  },
  resumed: (t) => t('timeline.resumed'),
  returned: (t, data) => t(data['contested'] === true ? 'timeline.contested' : 'timeline.returned', { unit: textOf(data['fromUnit']) }),
  ruled: (t, data) => t('timeline.ruled', { unit: textOf(data['unit']) }),
  reassigned: (t, data) => t('timeline.reassigned', { unit: textOf(data['unit']) }),
  corrected: (t, data) => {
    const changed = [textOf(data['matter']), textOf(data['grid'])].filter((word) => word !== '');
    return changed.length === 0 ? t('timeline.corrected') : t('timeline.correctedTo', { what: changed.join(' · ') });
  },
  extensionAsked: (t, data) => {
    const reason = oneOf(EXTENSION_REASONS, data['reason']);
    return reason === undefined ? t('timeline.extensionAsked') : t('timeline.extensionAskedFor', { reason: t(`extensionReason.${reason}`) });
  },
  extended: (t) => t('timeline.extended'),
  extensionRefused: (t) => t('timeline.extensionRefused'),
  redirected: (t, data) => t('timeline.redirected', { door: [data['doorName'], data['door']].map(textOf).filter((word) => word !== '').join(' ') }),
  urged: (t) => t('timeline.urged'),
  supervised: (t) => t('timeline.supervised'),
  merged: (t, data) => (textOf(data['number']) === '' ? t('timeline.merged') : t('timeline.mergedInto', { number: textOf(data['number']) })),
  joined: (t, data) => t('timeline.joined', { count: Number(data['count'] ?? 1) }),
  unmerged: (t) => t('timeline.unmerged'),
  left: (t) => t('timeline.left'),
  deferred: (t) => t('timeline.deferred'),
  deferralReported: (t) => t('timeline.deferralReported'),
  revisited: (t, data) => t(REVISITED[oneOf(REVISIT_OUTCOMES, data['outcome']) ?? 'notReached']),
  noted: (t, data) => {
    const unit = textOf(data['proposedUnit']);
    const ground = oneOf(RETURN_REASONS, data['reason']);
    if (ground !== undefined) return [t('timeline.returnedFor', { reason: t(`returnReason.${ground}`) }), ...(unit === '' ? [] : [t('timeline.proposed', { unit })])].join(' · ');
    return unit === '' ? t('timeline.noted') : t('timeline.proposed', { unit });
  },
  settledInformally: (t) => t('timeline.settledInformally'),
  mediationBegan: (t, data) => t('timeline.mediationBegan', { unit: textOf(data['unit']) }),
  mediationAgreed: (t) => t('timeline.mediationAgreed'),
  mediationEnded: (t, data) => t(data['outcome'] === 'failed' ? 'timeline.mediationFailed' : 'timeline.mediationCalledOff'),
  answerHeld: (t) => t('timeline.answerHeld'),
  answerReleased: (t) => t('timeline.answerReleased'),
  answerKept: (t) => t('timeline.answerKept'),
  fileHandedOver: (t, data) => t('timeline.fileHandedOver', { receiver: textOf(data['receiver']) }),
  reminded: (t) => t('timeline.reminded'),
  stepLate: (t, data) => t(`timeline.stepLate.${oneOf(STEPS, data['step']) ?? 'sign'}`, { unit: textOf(data['unit']) }),
  handedBack: (t, data) => t('timeline.handedBack', { unit: textOf(data['unit']) }),
  takenOver: (t, data) => t('timeline.takenOver', { from: textOf(data['fromUnit']), unit: textOf(data['unit']) }),
  assistCalled: (t, data) => t('timeline.assistCalled', { unit: textOf(data['unit']) }),
  assistSigned: (t, data) => t('timeline.assistSigned', { unit: textOf(data['unit']) }),
  assistFinished: (t, data) => t('timeline.assistFinished', { unit: textOf(data['unit']) }),
  assistEnded: (t, data) => {
    const outcome = oneOf(LEG_OUTCOMES, data['outcome']);
    const unit = textOf(data['unit']);
    return outcome === undefined ? t('timeline.assistEnded', { unit }) : t('timeline.assistEndedFor', { unit, outcome: t(`leg.outcome.${outcome}`) });
  },
  whistleAsked: (t) => t('timeline.whistleAsked'),
  whistleRefused: (t) => t('timeline.whistleRefused'),
  whistled: (t, data) => t('timeline.whistled', { from: textOf(data['fromUnit']), unit: textOf(data['unit']) }),
  whistleRecalled: (t, data) => (textOf(data['unit']) === '' ? t('timeline.whistleAskedRecalled') : t('timeline.whistleRecalled', { unit: textOf(data['unit']) })),
  whistleMet: (t) => t('timeline.whistleMet'),
  whistleRated: (t, data) => {
    const response = oneOf(WHISTLE_RESPONSES, data['response']);
    return t('timeline.whistleRated', { unit: textOf(data['unit']), response: response === undefined ? '' : t(`whistleResponse.${response}`) });
  },
  carded: (t, data) => t(data['level'] === 'red' ? 'timeline.cardedRed' : 'timeline.cardedYellow'),
};

/** What happened, by whom and with which promise, as people say it. */
export function useEventWords() {
  const { t } = useTranslation(['requests', 'ui']);
  const times = useTimeWords();

  // A type that a newer server knows and this page does not is still told as "something happened".
  const title = ({ type, data }: TimelineEntry): string => (TITLES[type] as (typeof TITLES)['signed'] | undefined)?.(t, data) ?? t('timeline.other');

  /** Who it was; of somebody without a name, what they are. */
  const person = ({ role, name }: TimelineEntry['actor']): string => (role === 'system' ? t('timeline.byClock') : (name ?? t(`ui:roles.${role}`)));

  const actor = ({ type, actor: who, data }: TimelineEntry): string => {
    const by = [who.role === 'system' ? undefined : who.unit?.name, person(who)];
    const promised = (['due', 'until', 'decideBy', 'reportAt'] as const).map((name) => {
      const at = data[name === 'due' ? 'dueAt' : name];
      return typeof at === 'string' ? t(name === 'due' && type === 'assistCalled' ? 'timeline.helpBy' : `timeline.${name}`, { time: times.moment(at) }) : undefined;
    });
    return [...by, ...promised].filter((part) => part !== undefined).join(' · ');
  };
  return { title, actor, person };
}
