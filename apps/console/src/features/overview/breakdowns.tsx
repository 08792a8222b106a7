import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { TierMark } from '../../ui/tier-mark.js';
import { listPath } from './list-path.js';
import type { MatterFigures, TierFigures, TownFigures } from './types.js';
import css from './overview.module.css';

export function TierBars({ tiers, nodeId }: { readonly tiers: readonly TierFigures[]; readonly nodeId: string | null }) {
  const { t } = useTranslation(['overview', 'requests']);
  const most = Math.max(1, ...tiers.map(({ open }) => open));
  return (
    <section className={css.sheet} aria-labelledby="tiers">
      <h2 id="tiers">{t('tiers.title')}</h2>
      <ul className={css.bars}>
        {tiers.map(({ tier, open, received }) => (
          <li key={tier}>
            <Link to={listPath({ node: nodeId, tier: String(tier) })}>
              <span className={css.barName}><TierMark tier={tier} word /> <small>{t(`requests:tierAbout.${tier}`)}</small></span>
              <strong>{open.toLocaleString()}</strong>
              <span className={css.track}><i data-tier={tier} style={{ width: `${(open / most) * 100}%` }} /></span>
              <small className={css.barFoot}>{t('tiers.received', { count: received })}</small>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function TopMatters({ matters, nodeId }: { readonly matters: readonly MatterFigures[]; readonly nodeId: string | null }) {
  const { t } = useTranslation('overview');
  const most = Math.max(1, ...matters.map(({ count }) => count));
  return (
    <section className={css.sheet} aria-labelledby="matters">
      <h2 id="matters">{t('matters.title')}</h2>
      {matters.length === 0 && <p className={css.small}>{t('matters.none')}</p>}
      <ol className={css.bars}>
        {matters.map(({ code, name, count }) => (
          <li key={code}>
            <Link to={listPath({ node: nodeId, matter: code })}>
              <span className={css.barName}>{name}</span>
              <strong>{count.toLocaleString()}</strong>
              <span className={css.track}><i style={{ width: `${(count / most) * 100}%` }} /></span>
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}

export function TownTable({ towns }: { readonly towns: readonly TownFigures[] }) {
  const { t } = useTranslation('overview');
  const columns = ['open', 'overdue', 'received'] as const;
  return (
    <section className={css.sheet} data-wide="true" aria-labelledby="towns">
      <h2 id="towns">{t('towns.title')}</h2>
      <table className={css.towns}>
        <thead>
          <tr><th scope="col">{t('towns.name')}</th>{columns.map((name) => <th key={name} scope="col">{t(`towns.${name}`)}</th>)}</tr>
        </thead>
        <tbody>
          {towns.map(({ node, open, overdue, received }) => (
            <tr key={node.id}>
              <th scope="row"><Link to={`/overview?node=${encodeURIComponent(node.id)}`}>{node.name}</Link></th>
              <td><Link to={listPath({ node: node.id })}>{open.toLocaleString()}</Link></td>
              <td data-tone={overdue > 0 ? 'alarm' : undefined}><Link to={listPath({ node: node.id, overdue: '1' })}>{overdue.toLocaleString()}</Link></td>
              <td>{received.toLocaleString()}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
