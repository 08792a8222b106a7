import { useTranslation } from 'react-i18next';
import { useTimeWords } from '../../ui/time-words.js';
import { useWidth } from '../../ui/use-width.js';
import { SpokenChart } from '../../ui/spoken-chart.js';
import { niceTop } from './chart-scale.js';
import type { DayFigures } from './types.js';
import css from './overview.module.css';

const [HEIGHT, FOOT, LEFT] = [190, 26, 32];
const LABEL_WIDTH = 84;

/** Received as bars, closed as a line, day by day; the same numbers as a table for whoever cannot see them. */
export function DayChart({ days }: { readonly days: readonly DayFigures[] }) {
  const { t } = useTranslation('overview');
  const words = useTimeWords();
  const [frame, width] = useWidth();
  const top = niceTop(Math.max(0, ...days.flatMap(({ received, closed }) => [received, closed])));
  const slot = (width - LEFT) / Math.max(1, days.length);
  const y = (count: number): number => (HEIGHT - FOOT) * (1 - count / top) + 6;
  const x = (index: number): number => LEFT + slot * (index + 0.5);
  const every = Math.max(1, Math.ceil(LABEL_WIDTH / slot));
  const line = days.map(({ closed }, index) => `${index === 0 ? 'M' : 'L'}${x(index).toFixed(1)} ${y(closed).toFixed(1)}`).join('');
  const day = (one: DayFigures): string => words.day(`${one.day}T12:00:00+08:00`);
  return (
    <section className={css.sheet} data-wide="true" aria-labelledby="days">
      <header className={css.chartHead}>
        <h2 id="days">{t('chart.title')}</h2>
        <span data-series="received">{t('chart.received')}</span>
        <span data-series="closed">{t('chart.closed')}</span>
      </header>
      <svg ref={frame} className={css.chart} height={HEIGHT + 8} viewBox={`0 0 ${width} ${HEIGHT + 8}`} aria-hidden="true">
        {[0, 0.5, 1].map((part) => (
          <g key={part}>
            <line x1={LEFT} x2={width} y1={y(top * part)} y2={y(top * part)} />
            <text x={LEFT - 8} y={y(top * part) + 4} textAnchor="end">{Math.round(top * part)}</text>
          </g>
        ))}
        {days.map((one, index) => (
          <g key={one.day}>
            <title>{t('chart.day', { day: day(one), received: one.received, closed: one.closed })}</title>
            <rect className={css.hit} x={x(index) - slot / 2} y={0} width={slot} height={HEIGHT - FOOT + 6} />
            <rect className={css.bar} x={x(index) - Math.min(10, slot * 0.32)} width={Math.min(20, slot * 0.64)} y={y(one.received)} height={y(0) - y(one.received)} rx={2} />
            {index % every === 0 && <text x={x(index)} y={HEIGHT + 2} textAnchor="middle">{day(one)}</text>}
          </g>
        ))}
        <path className={css.line} d={line} />
      </svg>
      <SpokenChart caption={t('chart.title')} columns={[t('chart.date'), t('chart.received'), t('chart.closed')]} rows={days.map((one) => [day(one), one.received, one.closed])} />
    </section>
  );
}
