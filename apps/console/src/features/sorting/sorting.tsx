import { useQuery } from '@tanstack/react-query';
import Segmented from 'antd/es/segmented';
import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Bone, IconButton, STROKE } from '../../ui/bits.js';
import { ErrorState } from '../../ui/page-state.js';
import { Headline } from './headline.js';
import { MatterTable } from './matter-table.js';
import { Mistaken } from './mistaken.js';
import { type SortingView, sortingQuery } from './queries.js';
import { LEAST_TO_JUDGE } from './shares.js';
import { Threshold } from './threshold.js';
import { Versions } from './versions.js';
import css from './sorting.module.css';

const GROUNDS = ['heldBack', 'live'] as const;
type Ground = (typeof GROUNDS)[number];

/** What sorts in the district, how well, and from which confidence on nobody has to look. Counts of requests, never of persons (product.md "Never built"). */
export function Sorting() {
  const { t } = useTranslation(['sorting', 'ui']);
  const query = useQuery(sortingQuery);
  return (
    <article className={css.page}>
      <header className={css.head}>
        <h1>{t('title')}</h1>
        <p>{t('about')}</p>
        <div className={`${css.tools} no-print`}><IconButton label={t('ui:print')} onClick={() => window.print()}><Printer size={18} strokeWidth={STROKE} /></IconButton></div>
      </header>
      {query.isError && query.data === undefined ? <ErrorState error={query.error} retry={() => void query.refetch()} />
      : query.data === undefined ? <Bones />
      : <Sheets data={query.data} />}
    </article>
  );
}

function Sheets({ data }: { readonly data: SortingView }) {
  const { t } = useTranslation('sorting');
  const judged = data.heldBack !== null && data.heldBack.thresholds.length > 0;
  const [asked, setAsked] = useState<Ground | null>(null);
  const ground: Ground = asked ?? (judged ? 'heldBack' : 'live');
  const figures = ground === 'heldBack' && data.heldBack !== null ? data.heldBack : data.live;
  const count = ground === 'heldBack' ? (data.model?.judged ?? 0) : data.live.known;
  return (
    <>
      <Headline data={data} />
      {judged && (
        <div className={`${css.ground} no-print`}>
          <Segmented<Ground> aria-label={t('ground.label')} value={ground} onChange={setAsked} options={GROUNDS.map((value) => ({ value, label: t(`ground.${value}`) }))} />
          <p>{t(`ground.about.${ground}`, { count })}</p>
        </div>
      )}
      <div className={css.sheets}>
        <Threshold data={data} points={count < LEAST_TO_JUDGE ? [] : figures.thresholds} count={count} />
        <MatterTable figures={figures} />
        <Mistaken figures={figures} />
        <Versions changeable={data.changeable} training={data.training} />
      </div>
    </>
  );
}

function Bones() {
  return (
    <div aria-busy="true">
      <div className={css.figures}>{[0, 1, 2, 3].map((one) => <div key={one} className={css.figure}><Bone width={64} /><Bone width={88} height={36} /></div>)}</div>
      <div className={css.sheets}>{[0, 1, 2].map((one) => <div key={one} className={css.sheet} data-wide={one === 0}><Bone width={120} /><Bone height={160} /></div>)}</div>
    </div>
  );
}
