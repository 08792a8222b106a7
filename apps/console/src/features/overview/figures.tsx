import { Trans, useTranslation } from 'react-i18next';
import { CountLink } from './count-link.js';
import { listPath } from './list-path.js';
import { LEAST_FOR_SHARE, percentOf } from './share.js';
import type { Overview } from './types.js';
import css from './overview.module.css';

/** The four numbers that ask for somebody; each opens the list that it counts. */
export function Figures({ data, nodeId }: { readonly data: Overview; readonly nodeId: string | null }) {
  const { t } = useTranslation('overview');
  const figures = [
    { name: 'overdue', count: data.overdue, to: listPath({ node: nodeId, overdue: '1' }), tone: data.overdue > 0 ? 'alarm' : undefined },
    { name: 'dueSoon', count: data.dueSoon, to: listPath({ node: nodeId, sort: 'dueAt' }), tone: data.dueSoon > 0 ? 'amber' : undefined },
    { name: 'unsorted', count: data.unsorted, to: listPath({ node: nodeId, status: 'submitted' }), tone: undefined },
    { name: 'open', count: data.open, to: listPath({ node: nodeId }), tone: undefined },
  ] as const;
  return (
    <ul className={css.figures}>
      {figures.map(({ name, count, to, tone }) => (
        <li key={name}>
          <CountLink to={to} className={css.figure}>
            <span>{t(`figure.${name}`)}</span>
            <strong data-tone={tone}>{count.toLocaleString()}</strong>
            <small>{t(`figureAbout.${name}`)}</small>
          </CountLink>
        </li>
      ))}
    </ul>
  );
}

/** How requests ended. Silence of the resident counts as neither solved nor unsolved (decisions.md "Silence closes honestly"). */
export function Outcome({ data, days }: { readonly data: Overview; readonly days: number }) {
  const { t } = useTranslation('overview');
  const answered = data.closed - data.noAnswer;
  const unsolved = Math.max(0, answered - data.solved);
  const share = percentOf(data.solved, answered);
  const rows = [['solved', data.solved], ['unsolved', unsolved], ['noAnswer', data.noAnswer]] as const;
  return (
    <section className={css.sheet} aria-labelledby="outcome">
      <h2 id="outcome">{t('outcome.title')}</h2>
      <p className={css.outcomeLead}>
        <Trans t={t} i18nKey="outcome.lead" values={{ received: data.received, closed: data.closed, days }} components={{ b: <strong className="tabular" /> }} />
      </p>
      <dl className={css.outcome}>
        {rows.map(([name, count]) => <div key={name} data-name={name}><dt>{t(`outcome.${name}`)}</dt><dd>{count.toLocaleString()}</dd></div>)}
      </dl>
      <p className={css.small}>{share === null ? t('outcome.tooFew', { count: LEAST_FOR_SHARE }) : t('outcome.share', { percent: share, count: answered })}</p>
    </section>
  );
}
