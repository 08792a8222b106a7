import { useTranslation } from 'react-i18next';
import type { IndicatorFigures } from './types.js';
import css from './overview.module.css';

/**
 * How many out of how many, in an order that is the same everywhere. A percentage stands only where there are enough to speak of one,
 * with the span in which the true share lies; nothing here is compared or ranked (product.md "Never built").
 */
export function Indicators({ indicators }: { readonly indicators: readonly IndicatorFigures[] }) {
  const { t } = useTranslation('overview');
  return (
    <section className={css.sheet} data-wide="true" aria-labelledby="indicators">
      <h2 id="indicators">{t('indicators.title')}</h2>
      <p className={css.small}>{t('indicators.about')}</p>
      <dl className={css.indicators}>{indicators.map((one) => <OneIndicator key={one.code} indicator={one} />)}</dl>
    </section>
  );
}

function OneIndicator({ indicator: { code, k, n, percent, interval } }: { readonly indicator: IndicatorFigures }) {
  const { t } = useTranslation('overview');
  const span = interval === null ? undefined : t('indicators.interval', { from: Math.floor(interval.from), to: Math.ceil(interval.to) });
  return (
    <div title={span}>
      <dt>{t(`indicators.code.${code}`)}</dt>
      <dd>
        {n === 0 ? <span>{t('indicators.none')}</span>
        : <>
            <strong>{t('indicators.of', { k: k.toLocaleString(), n: n.toLocaleString() })}</strong>
            <span>{percent === null ? t('indicators.tooFew') : t('indicators.percent', { percent: Math.round(percent) })}</span>
            {span !== undefined && percent !== null && <small>{span}</small>}
          </>}
      </dd>
    </div>
  );
}
