import { useTranslation } from 'react-i18next';
import { PastTime } from '../../../ui/due-clock.js';
import { TierMark } from '../../../ui/tier-mark.js';
import { useTimeWords } from '../../../ui/time-words.js';
import type { Leg } from '../types.js';
import { Unconfirmed } from '../words.js';
import css from './detail.module.css';

/** Every unit that had it, and apart from them those that help: when it came, when it was signed, until when, how it ended. Whistles have a card of their own. */
export function Legs({ legs }: { readonly legs: readonly Leg[] }) {
  const { t } = useTranslation('requests');
  const parts = [
    ['legs', t('drawer.legs'), legs.filter(({ part }) => part === 'lead')],
    ['helpers', t('drawer.helpers'), legs.filter(({ part }) => part === 'assist')],
  ] as const;
  return parts.filter(([, , those]) => those.length > 0).map(([id, title, those]) => (
    <section key={id} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <ol className={css.legs}>{those.map((leg) => <LegRow key={leg.seq} leg={leg} />)}</ol>
    </section>
  ));
}

function LegRow({ leg }: { readonly leg: Leg }) {
  const { t } = useTranslation('requests');
  const words = useTimeWords();
  const moments = [
    ['dispatched', leg.dispatchedAt],
    ['signed', leg.signedAt],
    ['contacted', leg.firstContactAt],
    ['finished', leg.finishedAt],
  ] as const;
  return (
    <li>
      <div className={css.legHead}>
        <TierMark tier={leg.tier} size={16} />
        <strong>{leg.person === null ? leg.unit.name : `${leg.unit.name} · ${leg.person.name}`}</strong>
        <span>{t(`drawer.${leg.part}`)}</span>
        {leg.outcome !== null && <span className={css.legOutcome}>{t(`leg.outcome.${leg.outcome}`)}</span>}
      </div>
      {leg.task !== null && <p className={css.legTask}>{t('leg.task', { task: leg.task })}</p>}
      <dl className={css.legTimes}>
        {moments.filter(([, at]) => at !== null).map(([name, at]) => (
          <div key={name}><dt>{t(`leg.${name}`)}</dt><dd>{at !== null && <PastTime at={at} />}</dd></div>
        ))}
        {leg.part === 'assist' && leg.signDueAt !== null && leg.finishedAt === null && <div><dt>{t('leg.signDue')}</dt><dd title={words.absolute(leg.signDueAt)}>{words.moment(leg.signDueAt)}</dd></div>}
        {leg.dueAt !== null && <div><dt>{t('leg.due')}</dt><dd title={words.absolute(leg.dueAt)}>{words.moment(leg.dueAt)}{!leg.dueConfirmed && <Unconfirmed />}</dd></div>}
      </dl>
      {leg.report !== null && <p className={css.legReport}>{t('leg.report', { report: leg.report })}</p>}
    </li>
  );
}
