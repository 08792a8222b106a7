import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageState } from '../../ui/page-state.js';
import { useCatalogue } from '../catalogue/index.js';
import type { SortingFigures } from './queries.js';
import css from './sorting.module.css';

const COLUMNS = ['matter', 'n', 'recall', 'precision'] as const;
type Column = (typeof COLUMNS)[number];
type Line = SortingFigures['perMatter'][number] & { readonly name: string };

/** Shown at once; the rest by one tap. */
const FIRST = 12;

/** Names by code; a code that the catalogue no longer has stands for itself. */
export function useMatterNames(): (code: string) => string {
  const { data } = useCatalogue();
  return (code) => data?.items.find((matter) => matter.code === code)?.name ?? code;
}

const compared = (one: Line, other: Line, by: Column): number => (by === 'matter' ? one.name.localeCompare(other.name, 'zh') : one[by] - other[by]);

/** How well each matter is told: of its own how many, and of what was said how much. */
export function MatterTable({ figures }: { readonly figures: SortingFigures }) {
  const { t } = useTranslation(['sorting', 'ui']);
  const nameOf = useMatterNames();
  const [sort, setSort] = useState<{ readonly by: Column; readonly down: boolean }>({ by: 'n', down: true });
  const [all, setAll] = useState(false);
  const lines = figures.perMatter.map((line) => ({ ...line, name: nameOf(line.matter) })).sort((one, other) => (sort.down ? -1 : 1) * compared(one, other, sort.by));
  return (
    <section className={css.sheet} data-half="true" aria-labelledby="matters">
      <h2 id="matters">{t('matters.title')}</h2>
      {lines.length > 0 && <p className={css.soft}>{t('matters.mean', { percent: Math.round(figures.macroF1 * 100) })}</p>}
      {lines.length === 0 ? <PageState drawing="done" title={t('matters.none')} body={t('matters.noneBody')} /> : (
        <table className={css.table} aria-labelledby="matters">
          <thead>
            <tr>
              {COLUMNS.map((by) => (
                <th key={by} scope="col" aria-sort={sort.by !== by ? 'none' : sort.down ? 'descending' : 'ascending'}>
                  <button type="button" title={t(`matters.about.${by}`)} onClick={() => setSort({ by, down: sort.by === by ? !sort.down : by !== 'matter' })}>{t(`matters.column.${by}`)}<span aria-hidden="true">{sort.by !== by ? '' : sort.down ? ' ↓' : ' ↑'}</span></button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.slice(0, all ? lines.length : FIRST).map((line) => (
              <tr key={line.matter}>
                <th scope="row" title={line.name}>{line.name}</th>
                <td>{line.n}</td>
                <td>{Math.round(line.recall * 100)}%</td>
                <td>{Math.round(line.precision * 100)}%</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {lines.length > FIRST && <button type="button" className={css.more} aria-expanded={all} onClick={() => setAll(!all)}>{t(all ? 'matters.fewer' : 'matters.all', { count: lines.length })}</button>}
    </section>
  );
}
