import { useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { Printer, Search } from 'lucide-react';
import { useDeferredValue, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useHotkeys } from '../../platform/use-hotkeys.js';
import { Bone, STROKE } from '../../ui/bits.js';
import { ErrorState, PageState } from '../../ui/page-state.js';
import { CodeDialog } from './code-dialog.js';
import { CodeTable } from './code-table.js';
import { codesQuery } from './queries.js';
import type { PlaceCode } from './types.js';
import css from './codes.module.css';

/** The codes at the doors: printed, taken back, sent to another place. */
export function Codes() {
  const { t } = useTranslation(['codes', 'ui']);
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const query = useInfiniteQuery(codesQuery(q));
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState<PlaceCode | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  useHotkeys({ '/': () => frame.current?.querySelector('input')?.focus() }, shown === null);
  const codes = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <article className={css.page}>
      <header className={css.head}>
        <h1>{t('title')}</h1>
        <p>{t('about')}</p>
        <div ref={frame} className={css.tools}>
          <Input allowClear prefix={<Search size={16} strokeWidth={STROKE} aria-hidden="true" />} aria-label={t('search')} placeholder={t('search')} value={typed} onChange={(event) => setTyped(event.target.value)} />
          <PrintLink ticked={ticked} />
        </div>
      </header>
      <div className={css.sheet}>
        {query.isPending ? <div className={css.bones} aria-busy="true">{[0, 1, 2, 3, 4, 5, 6].map((one) => <Bone key={one} width={`${80 - one * 5}%`} />)}</div>
        : query.isError && codes.length === 0 ? <ErrorState error={query.error} retry={() => void query.refetch()} />
        : codes.length === 0 ? <PageState drawing="door" title={t(q === '' ? 'none.title' : 'noMatch.title')} body={t(q === '' ? 'none.body' : 'noMatch.body')} />
        : <CodeTable codes={codes} ticked={ticked} setTicked={setTicked} show={setShown} />}
        {query.hasNextPage && <footer className={css.more}><Button onClick={() => void query.fetchNextPage()} loading={query.isFetchingNextPage}>{t('ui:more')}</Button></footer>}
      </div>
      {shown !== null && <CodeDialog code={shown} close={() => setShown(null)} />}
    </article>
  );
}

function PrintLink({ ticked }: { readonly ticked: ReadonlySet<string> }) {
  const { t } = useTranslation('codes');
  if (ticked.size === 0) return null;
  return (
    <Link className="plain-button" to={`/codes/print?codes=${[...ticked].map(encodeURIComponent).join(',')}`} target="_blank">
      <Printer size={18} strokeWidth={STROKE} aria-hidden="true" />{t('printSome', { count: ticked.size })}
    </Link>
  );
}
