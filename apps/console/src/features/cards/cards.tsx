import { useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Bone } from '../../ui/bits.js';
import { ErrorState, PageState } from '../../ui/page-state.js';
import { CardTable } from './card-table.js';
import { cardsQuery, type CardFilter } from './queries.js';
import css from './cards.module.css';

const LEVELS = ['yellow', 'red'] as const;

/** The yellow and red cards of units. What a unit still owes comes first to mind, so it is one tap away. */
export function Cards() {
  const { t } = useTranslation(['cards', 'ui']);
  const [params, setParams] = useSearchParams();
  const filter: CardFilter = { level: LEVELS.find((level) => level === params.get('level')) ?? null, standing: params.get('standing') === '1' };
  const query = useInfiniteQuery(cardsQuery(filter));
  const cards = query.data?.pages.flatMap((page) => page.items) ?? [];
  const show = ({ level, standing }: CardFilter): void => setParams({ ...(level === null ? {} : { level }), ...(standing ? { standing: '1' } : {}) }, { replace: true });
  const filtered = filter.level !== null || filter.standing;
  return (
    <article className={css.page}>
      <header className={css.head}>
        <h1>{t('title')}</h1>
        <p>{t('about')}</p>
      </header>
      <div className={`${css.filters} no-print`} role="group" aria-label={t('filter')}>
        {LEVELS.map((level) => (
          <button key={level} type="button" className={css.chip} aria-pressed={filter.level === level} onClick={() => show({ ...filter, level: filter.level === level ? null : level })}>
            {t(`level.${level}`)}
          </button>
        ))}
        <button type="button" className={css.chip} aria-pressed={filter.standing} onClick={() => show({ ...filter, standing: !filter.standing })}>{t('standing')}</button>
      </div>
      <div className={css.sheet}>
        {query.isPending ? <div className={css.bones} aria-busy="true">{[0, 1, 2, 3, 4, 5].map((one) => <Bone key={one} width={`${84 - one * 6}%`} />)}</div>
        : query.isError && cards.length === 0 ? <ErrorState error={query.error} retry={() => void query.refetch()} />
        : cards.length === 0 ? <PageState drawing="done" title={t(filtered ? 'noMatch.title' : 'none.title')} body={t(filtered ? 'noMatch.body' : 'none.body')} />
        : <CardTable cards={cards} />}
        {query.hasNextPage && <footer className={css.more}><Button onClick={() => void query.fetchNextPage()} loading={query.isFetchingNextPage}>{t('ui:more')}</Button></footer>}
      </div>
    </article>
  );
}
