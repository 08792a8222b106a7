import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { TierMark } from '../../ui/tier-mark.js';
import { CountLink } from './count-link.js';
import { listPath } from './list-path.js';
import type { MatterFigures, TierFigures, AreaFigures } from './types.js';
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
            <CountLink to={listPath({ node: nodeId, tier: String(tier) })}>
              <span className={css.barName}><TierMark tier={tier} word /> <small>{t(`requests:tierAbout.${tier}`)}</small></span>
              <strong>{open.toLocaleString()}</strong>
              <span className={css.track}><i data-tier={tier} style={{ width: `${(open / most) * 100}%` }} /></span>
              <small className={css.barFoot}>{t('tiers.received', { count: received })}</small>
            </CountLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

const SHOWN_MATTERS = 6;

export function TopMatters({ matters, nodeId }: { readonly matters: readonly MatterFigures[]; readonly nodeId: string | null }) {
  const { t } = useTranslation('overview');
  const shown = matters.slice(0, SHOWN_MATTERS);
  const most = Math.max(1, ...matters.map(({ count }) => count));
  return (
    <section className={css.sheet} aria-labelledby="matters">
      <h2 id="matters">{t('matters.title')}</h2>
      {matters.length === 0 && <p className={css.small}>{t('matters.none')}</p>}
      <ol className={css.bars}>
        {shown.map(({ code, name, count }) => (
          <li key={code ?? 'unsorted'}>
            <CountLink to={code === null ? null : listPath({ node: nodeId, matter: code })}>
              <span className={css.barName}>{name ?? t('matters.unsorted')}</span>
              <strong>{count.toLocaleString()}</strong>
              <span className={css.track}><i style={{ width: `${(count / most) * 100}%` }} /></span>
            </CountLink>
          </li>
        ))}
      </ol>
    </section>
  );
}

export function AreaTable({ areas }: { readonly areas: readonly AreaFigures[] }) {
  const { t } = useTranslation('overview');
  const columns = ['open', 'overdue', 'received'] as const;
  return (
    <section className={css.sheet} data-wide="true" aria-labelledby="areas">
      <h2 id="areas">{t('areas.title')}</h2>
      <table className={css.towns}>
        <thead>
          <tr><th scope="col">{t('areas.name')}</th>{columns.map((name) => <th key={name} scope="col">{t(`areas.${name}`)}</th>)}</tr>
        </thead>
        <tbody>{areas.map((area) => <AreaRow key={area.node?.id ?? 'unknown'} area={area} />)}</tbody>
      </table>
    </section>
  );
}

function AreaRow({ area: { node, open, overdue, received } }: { readonly area: AreaFigures }) {
  const { t } = useTranslation('overview');
  const goesDeeper = node?.kind === 'town' || node?.kind === 'village';
  return (
    <tr>
      <th scope="row">{node === null ? t('areas.unknown') : goesDeeper ? <Link to={`/overview?node=${encodeURIComponent(node.id)}`}>{node.name}</Link> : node.name}</th>
      <td><CountLink to={node && listPath({ node: node.id })}>{open.toLocaleString()}</CountLink></td>
      <td data-tone={overdue > 0 ? 'alarm' : undefined}><CountLink to={node && listPath({ node: node.id, overdue: '1' })}>{overdue.toLocaleString()}</CountLink></td>
      <td>{received.toLocaleString()}</td>
    </tr>
  );
}
