import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { TierMark } from '../../ui/tier-mark.js';
import { useTimeWords } from '../../ui/time-words.js';
import { mayOpen, useMe } from '../session/index.js';
import type { Digest } from './types.js';
import css from './digests.module.css';

const FIGURES = ['received', 'closed', 'open', 'overdue'] as const;

export function Figures({ digest }: { readonly digest: Digest }) {
  const { t } = useTranslation('digests');
  return (
    <dl className={css.figures}>
      {FIGURES.map((name) => (
        <div key={name}>
          <dt>{t(`figure.${name}`)}</dt>
          <dd data-tone={name === 'overdue' && digest.overdue > 0 ? 'alarm' : undefined}>{digest[name].toLocaleString()}</dd>
        </div>
      ))}
    </dl>
  );
}

export function Tiers({ tiers }: { readonly tiers: Digest['byTier'] }) {
  const { t } = useTranslation('digests');
  return (
    <section aria-labelledby="tiers">
      <h2 id="tiers">{t('tiers')}</h2>
      <table className={css.figuresTable}>
        <thead><tr><td />{FIGURES.map((name) => <th key={name} scope="col">{t(`figure.${name}`)}</th>)}</tr></thead>
        <tbody>{tiers.map((one) => <tr key={one.tier}><th scope="row"><TierMark tier={one.tier} word /></th>{FIGURES.map((name) => <td key={name}>{one[name].toLocaleString()}</td>)}</tr>)}</tbody>
      </table>
    </section>
  );
}

/** Each beside its mean of the four weeks before, so that a rise is seen without a chart. */
export function Matters({ matters }: { readonly matters: Digest['topMatters'] }) {
  const { t } = useTranslation('digests');
  return (
    <section aria-labelledby="matters">
      <h2 id="matters">{t('matters.title')}</h2>
      <ul className={css.lines}>
        {matters.map(({ code, name, count, meanBefore }) => (
          <li key={code ?? 'unsorted'}><span>{name ?? t('matters.unsorted')}</span><strong>{t('count', { count })}</strong><small>{t('matters.before', { mean: meanBefore })}</small></li>
        ))}
      </ul>
    </section>
  );
}

export function Repeated({ places }: { readonly places: Digest['repeated'] }) {
  const { t } = useTranslation('digests');
  return (
    <section aria-labelledby="repeated">
      <h2 id="repeated">{t('repeated.title')}</h2>
      <ul className={css.lines}>
        {places.map(({ place, matterCode, matterName, count }) => <li key={`${matterCode} ${place}`}><span>{t('repeated.line', { place, matter: matterName })}</span><strong>{t('count', { count })}</strong></li>)}
      </ul>
    </section>
  );
}

/** What several doors of a grid tell, each in its own words: somebody may see to it before the next one does. */
export function Spread({ things }: { readonly things: Digest['spread'] }) {
  const { t } = useTranslation('digests');
  const opens = mayOpen(useMe(), 'area');
  return (
    <section aria-labelledby="spread">
      <h2 id="spread">{t('spread.title')}</h2>
      <ul className={css.lines}>
        {things.map(({ place, matterCode, matterName, doors, requests }) => (
          <li key={`${place} ${matterCode ?? ''} ${requests[0]?.requestId ?? ''}`} className={css.withNumbers}>
            <span>{t('repeated.line', { place, matter: matterName ?? t('matters.unsorted') })}</span>
            <strong>{t('spread.doors', { count: doors })}</strong>
            <small className={css.numbers}>
              {requests.map(({ requestId, number }) => (opens ? <Link key={requestId} className="tabular" to={`/lists/area?open=${encodeURIComponent(requestId)}`}>{number}</Link> : <span key={requestId} className="tabular">{number}</span>))}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function NeedHelp({ requests }: { readonly requests: Digest['needHelp'] }) {
  const { t } = useTranslation('digests');
  const opens = mayOpen(useMe(), 'area');
  return (
    <section aria-labelledby="help">
      <h2 id="help">{t('help.title')}</h2>
      <ul className={css.lines}>
        {requests.map(({ requestId, number, reason, returns }) => (
          <li key={requestId}>
            {opens ? <Link className="tabular" to={`/lists/area?open=${encodeURIComponent(requestId)}`}>{number}</Link> : <span className="tabular">{number}</span>}
            <span>{reason === 'returned' ? t('help.returned', { count: returns }) : t(`help.${reason}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const TOGETHER = ['wishesPublished', 'wishesClaimed', 'wishesFulfilled', 'talks', 'mediationsBegun', 'mediationsAgreed'] as const;

/** What people did for each other: what there was, and nothing that would ask for more. */
export function Together({ together }: { readonly together: NonNullable<Digest['together']> }) {
  const { t } = useTranslation('digests');
  const there = TOGETHER.filter((name) => together[name] > 0);
  const { volunteerMinutes: minutes } = together;
  return (
    <section aria-labelledby="together">
      <h2 id="together">{t('together.title')}</h2>
      {there.length === 0 && minutes === 0 ? <p className={css.calm}>{t('together.none')}</p> : (
        <ul className={css.lines}>
          {there.map((name) => <li key={name}><span>{t(`together.${name}`)}</span><strong>{t('count', { count: together[name] })}</strong></li>)}
          {minutes > 0 && <li><span>{t('together.volunteerMinutes')}</span><strong>{minutes % 60 === 0 ? t('together.hours', { hours: minutes / 60 }) : t('together.minutes', { count: minutes })}</strong></li>}
        </ul>
      )}
    </section>
  );
}

export function FromBelow({ parts }: { readonly parts: Digest['fromBelow'] }) {
  const { t } = useTranslation('digests');
  const words = useTimeWords();
  return (
    <section aria-labelledby="below">
      <h2 id="below">{t('below.title')}</h2>
      <ul className={css.below}>
        {parts.map(({ id, node, sentAt, addition }) => (
          <li key={id}>
            <Link to={`/digests/${encodeURIComponent(id)}`}>{node.name}</Link> <small>{words.moment(sentAt)}</small>
            <p>{addition ?? t('below.nothingAdded')}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
