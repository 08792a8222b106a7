import { useQueries, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Bone, Note } from '../../ui/bits.js';
import { ErrorState } from '../../ui/page-state.js';
import { coverageQuery } from './queries.js';
import type { Coverage, CoverageGap } from './types.js';
import css from './zones.module.css';

/** The server names at most so many gaps of a kind. */
const MOST_NAMED = 200;
const GAPS = ['buildings', 'zones', 'doors'] as const;

/** What nobody reaches, with its figures; of a village or branch also grid by grid. `linkOf`: where a grid opens. */
export function CoverageReport({ nodeId, linkOf }: { readonly nodeId: string; readonly linkOf: ((gridId: string) => string) | null }) {
  const { t } = useTranslation('zones');
  const query = useQuery(coverageQuery(nodeId));
  if (query.data === undefined) return query.isError ? <ErrorState error={query.error} retry={() => void query.refetch()} /> : <div className={css.sheet}><Bones /></div>;
  const { node, grids, total } = query.data;
  const whole = total.buildingsOpen + total.zonesOpen + total.doorsOpen === 0;
  return (
    <section className={css.parts} aria-labelledby="coverage">
      <h2 id="coverage" className={css.name}>{t('coverage.of', { name: node.name })}</h2>
      <ul className={css.figures}>
        <Figure name="buildings" open={total.buildingsOpen} of={total.buildings} />
        <Figure name="zones" open={total.zonesOpen} of={total.zones} />
        <Figure name="doors" open={total.doorsOpen} />
      </ul>
      {total.buildings === 0 ? <Note tone="amber">{t('coverage.noBuildings')}</Note> : whole && <Note tone="jade">{t('coverage.whole')}</Note>}
      {node.kind !== 'grid' && grids.length > 0 && <Grids grids={grids} linkOf={linkOf} />}
      {GAPS.map((kind) => query.data[kind].length > 0 && <Gaps key={kind} kind={kind} gaps={query.data[kind]} />)}
    </section>
  );
}

function Figure({ name, open, of }: { readonly name: (typeof GAPS)[number]; readonly open: number; readonly of?: number }) {
  const { t } = useTranslation('zones');
  return (
    <li className={css.figure}>
      <span>{t(`figure.${name}`)}</span>
      <strong data-open={open > 0}>{open.toLocaleString()}</strong>
      <small>{of === undefined ? t(`figureAbout.${name}`) : t(`figureAbout.${name}`, { count: of })}</small>
    </li>
  );
}

function Grids({ grids, linkOf }: { readonly grids: Coverage['grids']; readonly linkOf: ((gridId: string) => string) | null }) {
  const { t } = useTranslation('zones');
  const figures = useQueries({ queries: grids.map(({ id }) => coverageQuery(id)) });
  return (
    <div className={css.sheet}>
      <table className={css.table}>
        <caption>{t('coverage.grids')}</caption>
        <thead><tr><th scope="col">{t('grid')}</th>{GAPS.map((kind) => <th key={kind} scope="col">{t(`figure.${kind}`)}</th>)}</tr></thead>
        <tbody>
          {grids.map(({ id, name }, index) => {
            const total = figures[index]?.data?.total;
            return (
              <tr key={id}>
                <th scope="row">{linkOf === null ? name : <Link to={{ search: linkOf(id) }}>{name}</Link>}</th>
                {total === undefined ? <td colSpan={3}>{figures[index]?.isError === true ? t('coverage.unread') : <Bone width="40%" />}</td> : (
                  <>
                    <td data-open={total.buildingsOpen > 0}>{t('share', { open: total.buildingsOpen, of: total.buildings })}</td>
                    <td data-open={total.zonesOpen > 0}>{t('share', { open: total.zonesOpen, of: total.zones })}</td>
                    <td data-open={total.doorsOpen > 0}>{total.doorsOpen.toLocaleString()}</td>
                  </>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Gaps({ kind, gaps }: { readonly kind: (typeof GAPS)[number]; readonly gaps: readonly CoverageGap[] }) {
  const { t } = useTranslation('zones');
  return (
    <section className={css.card} aria-labelledby={`gaps-${kind}`}>
      <h3 id={`gaps-${kind}`}>{t(`gaps.${kind}`)}</h3>
      <ul className={css.gaps}>{gaps.map(({ id, name, of }) => <li key={id}>{of === null ? name : t('gapOf', { name, of })}</li>)}</ul>
      {gaps.length === MOST_NAMED && <p className={css.quiet}>{t('gaps.first', { count: MOST_NAMED })}</p>}
    </section>
  );
}

export function Bones() {
  return <div className={css.bones} aria-busy="true">{[0, 1, 2, 3].map((one) => <Bone key={one} width={`${78 - one * 9}%`} />)}</div>;
}
