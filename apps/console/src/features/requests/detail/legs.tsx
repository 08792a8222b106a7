import { useTranslation } from 'react-i18next';
import { PastTime } from '../../../ui/due-clock.js';
import { TierMark } from '../../../ui/tier-mark.js';
import { useTimeWords } from '../../../ui/time-words.js';
import type { Leg } from '../types.js';
import { Unconfirmed } from '../words.js';
import css from './detail.module.css';

/** Every unit that had it: when it came, when it was signed, until when, how it ended. */
export function Legs({ legs }: { readonly legs: readonly Leg[] }) {
  const { t } = useTranslation('requests');
  return (
    <section aria-labelledby="legs">
      <h3 id="legs">{t('drawer.legs')}</h3>
      <ol className={css.legs}>{legs.map((leg) => <LegRow key={leg.seq} leg={leg} />)}</ol>
    </section>
  );
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
      <dl className={css.legTimes}>
        {moments.filter(([, at]) => at !== null).map(([name, at]) => (
          <div key={name}><dt>{t(`leg.${name}`)}</dt><dd>{at !== null && <PastTime at={at} />}</dd></div>
        ))}
        {leg.dueAt !== null && <div><dt>{t('leg.due')}</dt><dd title={words.absolute(leg.dueAt)}>{words.moment(leg.dueAt)}{!leg.dueConfirmed && <Unconfirmed />}</dd></div>}
      </dl>
    </li>
  );
}
