import { STAFF_ROLES } from '@yige/domain';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PastTime } from '../../ui/due-clock.js';
import { useTimeWords } from '../../ui/time-words.js';
import { mayOpen, useMe } from '../session/index.js';
import type { Notice } from './types.js';
import css from './notices.module.css';

const TYPES = [
  'triaged', 'escalated', 'reopened', 'rated', 'withdrawn', 'supplied', 'returned', 'ruled', 'reassigned', 'extensionAsked', 'extensionRefused', 'extended', 'urged', 'supervised', 'reminded', 'carded', 'stepLate',
  'wishClaimed', 'wishOpenAgain', 'wishFulfilled', 'wishUnclaimed',
  'mediationLimitNear', 'mediationWindowNear', 'mediationTermNear',
  'digestToSend', 'digestMade', 'digestCame',
  'signed', 'resolved', 'asked', 'suspended', 'redirected', 'closed', 'merged', 'unmerged', 'resumed', 'deferred', 'deferralReported',
  'propertyAsked', 'propertyAnswered', 'propertyOverdue', 'sideAsked', 'answersHeld', 'postLent', 'zonesOpen', 'modelReady', 'modelInUse',
  'submitted', 'handedBack', 'takenOver', 'assistCalled', 'assistSigned', 'assistFinished', 'assistEnded', 'whistleAsked', 'whistleRefused', 'whistled', 'whistleRecalled',
] as const;

const typeOf = ({ type }: Notice) => TYPES.find((one) => one === type) ?? 'other';

/** The list in which a notice's request is found: the widest that this person may open. */
function useNoticeList(): string {
  const me = useMe();
  const door = (['area', 'unit', 'mine'] as const).find((name) => mayOpen(me, name));
  return `/lists/${door ?? 'mine'}`;
}

/** What leads to a list of its own, and to no request. */
const LISTS: Readonly<Record<string, string>> = { answersHeld: '/held', postLent: '/account', sideAsked: '/asked', zonesOpen: '/zones', modelReady: '/sorting', modelInUse: '/sorting' };

/** Where a notice leads: to a list of its own, to a case of mediation, to a digest, or to its request beside the list. */
function placeOf({ type, mediationId, digestId, requestId }: Notice, list: string): string {
  const own = LISTS[type];
  if (own !== undefined) return own;
  if (mediationId !== null) return `/mediations/${encodeURIComponent(mediationId)}`;
  if (digestId !== null) return `/digests/${encodeURIComponent(digestId)}`;
  return `${list}?open=${encodeURIComponent(requestId ?? '')}`;
}

/** One notice; it is read when it is opened. */
export function NoticeRow({ notice, read }: { readonly notice: Notice; readonly read: () => void }) {
  const { t } = useTranslation(['notices', 'ui']);
  const list = useNoticeList();
  const { day, moment } = useTimeWords();
  const { number, place, week, role, from, until } = notice.data;
  const about = [
    number, place, typeof week === 'string' ? t('week', { day: day(`${week}T00:00:00+08:00`) }) : undefined,
    STAFF_ROLES.filter((one) => one === role).map((one) => t(`ui:roles.${one}`))[0],
    typeof from !== 'string' || typeof until !== 'string' ? undefined : t('term', { from: moment(from), until: moment(until) }),
  ].filter((part) => typeof part === 'string' && part !== '');
  return (
    <li data-unread={notice.readAt === null}>
      <Link className={css.row} to={placeOf(notice, list)} onClick={read}>
        <strong>{t(`type.${typeOf(notice)}`)}</strong>
        <span className="tabular">{about.join(' · ')}</span>
      </Link>
      <When notice={notice} />
    </li>
  );
}

export function When({ notice }: { readonly notice: Notice }) {
  const { t } = useTranslation('notices');
  return (
    <span className={css.when}>
      <PastTime at={notice.createdAt} />
      {notice.readAt === null && <em>{t('new')}</em>}
    </span>
  );
}
