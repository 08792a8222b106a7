import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import Button from 'antd/es/button';
import { mayOpen, nodesBehind, useMe } from '../session/index.js';
import { PageState } from '../../ui/page-state.js';
import { AreaPicker } from './area-picker.js';
import { CoverageReport } from './coverage-report.js';
import { GridAddresses } from './grid-addresses.js';
import css from './zones.module.css';

/** 一区: what nobody reaches yet (居不漏格、格不漏楼、楼不漏户), and grid by grid who answers for which doors. */
export function Zones() {
  const { t } = useTranslation(['zones', 'ui']);
  const me = useMe();
  const [params, setParams] = useSearchParams();
  const nodes = nodesBehind(me, 'zones');
  const direct = nodes.filter(({ kind }) => kind === 'branch' || kind === 'village');
  const area = params.get('at') ?? direct[0]?.id ?? null;
  const grid = params.get('grid');
  const shown = grid ?? area;
  return (
    <article className={css.page}>
      <header className={css.head}>
        <h1>{t('title')}</h1>
        <p>{t('about')}</p>
        <div className={`${css.tools} no-print`}>
          <AreaPicker nodes={nodes} value={area} onChange={(at) => setParams(at === null ? {} : { at })} />
          {shown !== null && <Button onClick={() => window.print()}>{t('ui:print')}</Button>}
        </div>
      </header>
      {grid !== null && area !== null && <p className={`${css.way} no-print`}><Link to={{ search: `?at=${encodeURIComponent(area)}` }}>{t('allGrids')}</Link></p>}
      {shown === null ? <PageState drawing="search" title={t('choose.title')} body={t('choose.body')} /> : (
        <div className={css.parts} key={shown}>
          <CoverageReport nodeId={shown} linkOf={grid === null && mayOpen(me, 'divideZones') ? (id) => `?at=${encodeURIComponent(shown)}&grid=${encodeURIComponent(id)}` : null} />
          {grid !== null && mayOpen(me, 'divideZones') && <GridAddresses gridId={grid} />}
        </div>
      )}
    </article>
  );
}
