import { useTranslation } from 'react-i18next';
import type { TimeFigures } from './types.js';
import css from './overview.module.css';

/** How long residents waited, as a median and the time within which nine of ten were served: medians, not means (domain.md 4.1). */
export function Times({ times }: { readonly times: readonly TimeFigures[] }) {
  const { t } = useTranslation('overview');
  return (
    <section className={css.sheet} data-wide="true" aria-labelledby="times">
      <h2 id="times">{t('times.title')}</h2>
      <p className={css.small}>{t('times.about')}</p>
      <dl className={css.indicators}>{times.map((one) => <OneTime key={one.code} time={one} />)}</dl>
    </section>
  );
}

function OneTime({ time: { code, n, median, p90 } }: { readonly time: TimeFigures }) {
  const { t } = useTranslation('overview');
  return (
    <div>
      <dt>{t(`times.code.${code}`)}</dt>
      <dd>
        {n === 0 ? <span>{t('indicators.none')}</span>
        : median === null || p90 === null ? <><strong>{t('times.of', { count: n })}</strong><span>{t('times.tooFew')}</span></>
        : <>
            <strong>{t(median.orMore ? 'times.medianMore' : 'times.median', { count: median.hours })}</strong>
            <span>{t(p90.orMore ? 'times.p90More' : 'times.p90', { count: p90.hours })}</span>
            <small>{t('times.of', { count: n })}</small>
          </>}
      </dd>
    </div>
  );
}
