import { useTranslation } from 'react-i18next';
import { useWidth } from '../../ui/use-width.js';
import { SpokenChart } from '../../ui/spoken-chart.js';
import type { ThresholdPoint } from './queries.js';
import { percentOf } from './shares.js';
import css from './sorting.module.css';

const [HEIGHT, HEAD, FOOT, LEFT, RIGHT] = [200, 8, 26, 44, 8];
/** Hundredths between two labels, and between two lines of the table. */
const STEP = 10;
const TABLE_STEP = 5;

interface CoverageChartProps {
  readonly points: readonly ThresholdPoint[];
  /** How many were judged. */
  readonly count: number;
  readonly percent: number | null;
}

/** By the threshold: how many would go without a person, and how many of those rightly. The same as a table for whoever cannot see it. */
export function CoverageChart({ points, count, percent }: CoverageChartProps) {
  const { t } = useTranslation('sorting');
  const [frame, width] = useWidth();
  const [first, last] = [points[0]?.percent ?? 0, points.at(-1)?.percent ?? 100];
  const x = (at: number): number => LEFT + ((at - first) / Math.max(1, last - first)) * (width - LEFT - RIGHT);
  const y = (share: number): number => HEAD + (HEIGHT - HEAD - FOOT) * (1 - share / 100);
  const path = (shareOf: (point: ThresholdPoint) => number | null): string => {
    const drawn = points.flatMap((point) => {
      const share = shareOf(point);
      return share === null ? [] : [`${x(point.percent).toFixed(1)} ${y(share).toFixed(1)}`];
    });
    return drawn.length === 0 ? '' : `M${drawn.join('L')}`;
  };
  const decided = ({ decided: some }: ThresholdPoint): number | null => percentOf(some, count);
  const right = ({ decided: some, right: good }: ThresholdPoint): number | null => percentOf(good, some);
  return (
    <figure className={css.chartFrame}>
      <figcaption className={css.legend}>
        <span data-series="right">{t('chart.right')}</span>
        <span data-series="decided">{t('chart.decided')}</span>
      </figcaption>
      <svg ref={frame} className={css.chart} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
        {[0, 50, 100].map((share) => (
          <g key={share}>
            <line x1={LEFT} x2={width - RIGHT} y1={y(share)} y2={y(share)} />
            <text x={LEFT - 8} y={y(share) + 4} textAnchor="end">{share}%</text>
          </g>
        ))}
        {points.filter(({ percent: at }) => at % STEP === 0).map(({ percent: at }) => <text key={at} x={x(at)} y={HEIGHT - 6} textAnchor={at === last ? 'end' : at === first ? 'start' : 'middle'}>{at}%</text>)}
        <path className={css.decided} d={path(decided)} />
        <path className={css.right} d={path(right)} />
        {percent !== null && <line className={css.at} x1={x(percent)} x2={x(percent)} y1={HEAD} y2={HEIGHT - FOOT} />}
      </svg>
      <SpokenChart
        caption={t('chart.table')}
        columns={[t('chart.line'), t('chart.decided'), t('chart.right')]}
        rows={points.filter(({ percent: at }) => at % TABLE_STEP === 0).map((point) => [`${point.percent}%`, `${decided(point) ?? 0}%`, right(point) === null ? t('none') : `${right(point)}%`])}
      />
    </figure>
  );
}
