import { useTranslation } from 'react-i18next';
import { useTimeWords } from '../../../ui/time-words.js';
import { PastTime } from '../../../ui/due-clock.js';
import type { RequestDetail, Whistle } from '../types.js';
import css from './detail.module.css';

/** Every call of units together (吹哨), the newest first: who answered, who came, what was decided. */
export function Whistles({ detail }: { readonly detail: RequestDetail }) {
  const { t } = useTranslation('requests');
  if (detail.whistles.length === 0) return null;
  return (
    <section aria-labelledby="whistles">
      <h3 id="whistles">{t('drawer.whistle')}</h3>
      {detail.whistles.toReversed().map((whistle) => <WhistleCard key={whistle.id} whistle={whistle} legs={detail.legs} />)}
    </section>
  );
}

function WhistleCard({ whistle, legs }: { readonly whistle: Whistle; readonly legs: RequestDetail['legs'] }) {
  const { t } = useTranslation('requests');
  const words = useTimeWords();
  const facts = [
    [t('whistleCard.meet'), `${words.moment(whistle.meetAt)} · ${whistle.place}`],
    [t('whistleCard.purpose'), whistle.purpose],
    ...(whistle.publicDecision === null ? [] : [[t('whistleCard.publicDecision'), whistle.publicDecision] as const]),
    ...(whistle.decision === null ? [] : [[t('whistleCard.decision'), whistle.decision] as const]),
  ] as const;
  return (
    <article className={css.whistle}>
      <div className={css.legHead}>
        <strong>{whistle.caller.name} · {t(`whistleKind.${whistle.kind}`)}</strong>
        <span className={css.legOutcome}>{t(`whistleState.${whistle.state}`)}</span>
      </div>
      <dl className={css.facts}>{facts.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
      <ul className={css.called}>
        {whistle.units.map((called) => <Called key={called.unit.id} called={called} whistle={whistle} answeredAt={legs.find(({ seq }) => seq === called.legSeq)?.signedAt ?? null} />)}
      </ul>
    </article>
  );
}

interface CalledProps { readonly called: Whistle['units'][number]; readonly whistle: Whistle; readonly answeredAt: string | null }
function Called({ called: { unit, came, arrivedAt, response }, whistle, answeredAt }: CalledProps) {
  const { t } = useTranslation('requests');
  const words = useTimeWords();
  return (
    <li>
      <strong>{unit.name}</strong>
      {answeredAt !== null && <span>{t('whistleCard.answered')} <PastTime at={answeredAt} /></span>}
      {answeredAt === null && whistle.state === 'called' && whistle.reportDueAt !== null && <span className={css.unsigned}>{t('whistleCard.notAnswered', { time: words.moment(whistle.reportDueAt) })}</span>}
      {came === true && <span>{t('whistleCard.came')} {arrivedAt !== null && <PastTime at={arrivedAt} />}</span>}
      {came === false && <span className={css.unsigned}>{t('whistleCard.didNotCome')}</span>}
      {response !== null && <span>{t('whistleCard.response', { response: t(`whistleResponse.${response}`) })}</span>}
    </li>
  );
}
