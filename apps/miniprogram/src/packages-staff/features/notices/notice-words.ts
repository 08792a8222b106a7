import { STAFF_ROLES } from '@yige/domain';
import type { Notice } from '@/contract';
import type { SayCommon } from '@/i18n/common';
import { sayMoment } from '@/time/moments';
import type { SayNotice } from './texts';

const TYPES = [
  'triaged', 'escalated', 'reopened', 'rated', 'withdrawn', 'supplied', 'returned', 'ruled', 'reassigned', 'extended', 'urged', 'supervised', 'reminded',
  'wishClaimed', 'wishOpenAgain', 'wishFulfilled', 'wishUnclaimed', 'mediationLimitNear', 'mediationWindowNear', 'mediationTermNear', 'propertyAsked', 'propertyAnswered', 'propertyOverdue', 'sideAsked', 'answersHeld', 'postLent', 'zonesOpen', 'modelReady', 'modelInUse',
  'signed', 'deferred', 'resumed', 'deferralReported', 'suspended', 'resolved', 'asked', 'redirected', 'closed', 'merged', 'unmerged',
  'submitted', 'stepLate', 'handedBack', 'takenOver', 'extensionAsked', 'extensionRefused',
  'assistCalled', 'assistSigned', 'assistFinished', 'assistEnded', 'whistleAsked', 'whistleRefused', 'whistled', 'whistleRecalled', 'digestToSend', 'digestMade', 'digestCame',
] as const;

/** What a message says; one of a kind that is newer than this page says only that there is news. */
export function noticeWords(say: SayNotice, { type, data }: Pick<Notice, 'type' | 'data'>): string {
  if (type === 'gathered') return say('line', { count: Number(data['count'] ?? 0) });
  if (type === 'carded') return say(data['level'] === 'red' ? 'type.carded.red' : 'type.carded');
  return say(`type.${TYPES.find((one) => one === type) ?? 'other'}`);
}

/** Which post is lent, from when until when. */
export function termOfPost(say: SayNotice, common: SayCommon, { data: { role, from, until } }: Pick<Notice, 'data'>, now: number): string {
  if (typeof from !== 'string' || typeof until !== 'string') return '';
  const post = STAFF_ROLES.filter((one) => one === role).map((one) => common(`role.${one}`));
  const [begins, ends] = [from, until].map((at) => sayMoment(common, Date.parse(at), now));
  return [...post, say('term', { from: begins ?? '', until: ends ?? '' })].join(' · ');
}

/** Where and which one it is about. */
export function noticeAbout(say: SayNotice, { data }: Pick<Notice, 'data'>): string {
  const { number, place, week } = data;
  const [, month, day] = typeof week === 'string' ? week.split('-').map(Number) : [];
  const ofWeek = month === undefined || day === undefined ? '' : say('week', { month, day });
  return [number, place, ofWeek].filter((part) => typeof part === 'string' && part !== '').join(' · ');
}
