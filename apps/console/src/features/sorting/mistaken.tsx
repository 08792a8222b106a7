import { useTranslation } from 'react-i18next';
import { PageState } from '../../ui/page-state.js';
import { useMatterNames } from './matter-table.js';
import type { SortingFigures } from './queries.js';
import css from './sorting.module.css';

/** What is taken for what most often: where the catalogue's names or the examples should be looked at. */
export function Mistaken({ figures: { mistaken } }: { readonly figures: SortingFigures }) {
  const { t } = useTranslation('sorting');
  const nameOf = useMatterNames();
  return (
    <section className={css.sheet} data-half="true" aria-labelledby="mistaken">
      <h2 id="mistaken">{t('mistaken.title')}</h2>
      {mistaken.length === 0 ? <PageState drawing="done" title={t('mistaken.none')} /> : (
        <ol className={css.pairs}>
          {mistaken.map(({ expected, said, n }) => (
            <li key={`${expected}/${said}`}>
              <span>{t('mistaken.pair', { expected: nameOf(expected), said: nameOf(said) })}</span>
              <strong>{t('mistaken.times', { count: n })}</strong>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
