import Segmented from 'antd/es/segmented';
import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Bone, IconButton, Note, STROKE } from '../../ui/bits.js';
import { ErrorState } from '../../ui/page-state.js';
import { LedgerExport } from '../ledger/index.js';
import { DayChart } from './day-chart.js';
import { Figures, Outcome } from './figures.js';
import { AreaTable, TierBars, TopMatters } from './breakdowns.js';
import { Indicators } from './indicators.js';
import { Times } from './times.js';
import { useOverview } from './queries.js';
import type { Overview as OverviewData, TreeTime } from './types.js';
import css from './overview.module.css';

const SPANS = [7, 30, 90] as const;
const TREES = ['then', 'now'] as const satisfies readonly TreeTime[];

/** How things stand in a part of the district. Counts of work, never of persons (product.md "Never built"). */
export function Overview() {
  const { t } = useTranslation(['overview', 'ui']);
  const [params, setParams] = useSearchParams();
  const days = SPANS.find((span) => String(span) === params.get('days')) ?? 30;
  const nodeId = params.get('node');
  const tree = TREES.find((one) => one === params.get('as')) ?? 'then';
  const query = useOverview(nodeId, days, tree);
  const set = (name: 'days' | 'as', value: string): void => setParams((before) => {
    const after = new URLSearchParams(before);
    after.set(name, value);
    return after;
  });
  return (
    <article className={css.page}>
      <header className={css.head}>
        <h1>{query.data?.node.name ?? t('title')}</h1>
        <p>{t('about', { count: days })}</p>
        <div className={`${css.tools} no-print`}>
          <Segmented<number> size="small" aria-label={t('span')} value={days} onChange={(span) => set('days', String(span))} options={SPANS.map((value) => ({ value, label: t('days', { count: value }) }))} />
          <span title={t('tree.about')}><Segmented<TreeTime> size="small" aria-label={t('tree.label')} value={tree} onChange={(value) => set('as', value)} options={TREES.map((value) => ({ value, label: t(`tree.${value}`) }))} /></span>
          <LedgerExport nodeId={nodeId} />
          <IconButton label={t('ui:print')} onClick={() => window.print()}><Printer size={18} strokeWidth={STROKE} /></IconButton>
        </div>
      </header>
      {query.isError && query.data === undefined ? <ErrorState error={query.error} retry={() => void query.refetch()} />
      : query.data === undefined ? <OverviewSkeleton />
      : <Sheets data={query.data} days={days} nodeId={nodeId} />}
    </article>
  );
}

function Sheets({ data, days, nodeId }: { readonly data: OverviewData; readonly days: number; readonly nodeId: string | null }) {
  const { t } = useTranslation('overview');
  return (
    <>
      {!data.complete && <div className={css.making}><Note live>{t('making')}</Note></div>}
      <Figures data={data} nodeId={nodeId} />
      <div className={css.sheets}>
        <DayChart days={data.perDay} />
        <TierBars tiers={data.byTier} nodeId={nodeId} />
        <TopMatters matters={data.topMatters} nodeId={nodeId} />
        <Outcome data={data} days={days} />
        <Times times={data.times} />
        <Indicators indicators={data.indicators} />
        {data.byArea.length > 0 && <AreaTable areas={data.byArea} />}
      </div>
    </>
  );
}

function OverviewSkeleton() {
  return (
    <div aria-busy="true">
      <div className={css.figures}>{[0, 1, 2, 3].map((one) => <div key={one} className={css.figure}><Bone width={64} /><Bone width={88} height={36} /></div>)}</div>
      <div className={css.sheets}>{[0, 1, 2, 3].map((one) => <div key={one} className={css.sheet} data-wide={one === 0}><Bone width={120} /><Bone height={160} /></div>)}</div>
    </div>
  );
}
