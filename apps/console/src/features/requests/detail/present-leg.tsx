import { useTranslation } from 'react-i18next';
import { useNow } from '../../../platform/clock.js';
import { clockState, usedShare } from '../../../platform/time.js';
import { DueClock, WaitedTime } from '../../../ui/due-clock.js';
import { TierMark } from '../../../ui/tier-mark.js';
import { useTimeWords } from '../../../ui/time-words.js';
import type { RequestDetail } from '../types.js';
import { RequestChips } from '../request-chips.js';
import { Unconfirmed, UrgencyWord } from '../words.js';
import css from './detail.module.css';

/** Who has it now and until when: pinned above everything else. */
export function PresentLeg({ detail }: { readonly detail: RequestDetail }) {
  const { t } = useTranslation('requests');
  const { unit, person, signed } = detail.holder;
  return (
    <section className={css.present} aria-label={t('drawer.present')}>
      <div className={css.presentWho}>
        <span className={css.presentTier}>
          {detail.status === 'submitted' ? t('table.unsorted') : <TierMark tier={detail.tier} word />}
          <UrgencyWord urgency={detail.urgency} />
        </span>
        <strong>{person === null ? unit.name : `${unit.name} · ${person.name}`}</strong>
        {!signed && detail.status === 'dispatched' && <span className={css.unsigned}>{t('table.unsigned')}</span>}
        <RequestChips row={detail} />
        {detail.status === 'submitted' && <span className={css.unsigned}>{t('drawer.waitingForSort')}</span>}
      </div>
      <PresentClock detail={detail} />
    </section>
  );
}

function PresentClock({ detail }: { readonly detail: RequestDetail }) {
  const { t } = useTranslation('requests');
  const words = useTimeWords();
  const now = useNow();
  if (detail.closedAt !== null) return <p className={css.presentWhen}>{t('drawer.closedAt', { time: words.past(detail.closedAt, now) })}</p>;
  if (detail.answeredAt !== null && detail.status === 'answered') return <p className={css.presentWhen}>{t('drawer.answeredAt', { time: words.past(detail.answeredAt, now) })}</p>;
  if (detail.status === 'submitted') return <p className={css.presentWhen}><WaitedTime since={detail.submittedAt} /></p>;
  if (detail.reportDueAt !== null) return <p className={css.presentWhen} title={words.absolute(detail.reportDueAt)}>{[t('drawer.reportBy', { time: words.until(detail.reportDueAt, now) }), detail.ownerOffice].filter((part) => part !== null).join(' · ')}</p>;
  if (detail.resumesAt !== null) return <p className={css.presentWhen} title={words.absolute(detail.resumesAt)}>{t(detail.status === 'awaitingReporter' ? 'drawer.waitsForReporter' : 'drawer.stands', { time: words.until(detail.resumesAt, now) })}</p>;
  if (detail.dueAt === null) return <p className={css.presentWhen}>{t('drawer.noLimit')}</p>;
  const leg = detail.legs.findLast((one) => one.part === 'lead' && one.finishedAt === null);
  return <RunningClock from={leg?.dispatchedAt ?? detail.submittedAt} due={detail.dueAt} detail={detail} />;
}

function RunningClock({ from, due, detail }: { readonly from: string; readonly due: string; readonly detail: RequestDetail }) {
  const { t } = useTranslation('requests');
  const words = useTimeWords();
  const now = useNow();
  const used = Math.round(usedShare(from, due, now) * 100);
  const { signDueAt, contactDueAt } = detail;
  return (
    <div className={css.presentClock}>
      <DueClock from={from} due={due} className={css.bigClock} />
      <ul className={css.limits}>
        {signDueAt !== null && !detail.holder.signed && <li title={words.absolute(signDueAt)}>{t(detail.status === 'inDispute' ? 'drawer.ruleBy' : 'drawer.signBy', { time: words.until(signDueAt, now) })}</li>}
        {contactDueAt !== null && detail.holder.signed && <li title={words.absolute(contactDueAt)}>{t('drawer.contactBy', { time: words.until(contactDueAt, now) })}</li>}
        <li title={words.absolute(due)}>{t('drawer.answerBy', { time: words.until(due, now) })}</li>
      </ul>
      {!detail.dueConfirmed && <p className={css.unsure}><Unconfirmed /> {t('unconfirmed.why')}</p>}
      {detail.extensionUntil !== null && <p className={css.unsure}>{t('drawer.extensionAsked', { time: words.moment(detail.extensionUntil) })}</p>}
      <span className={css.used} data-state={clockState(from, due, now)} aria-hidden="true"><i style={{ width: `${used}%` }} /></span>
    </div>
  );
}
