import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import Segmented from 'antd/es/segmented';
import { Printer, Search } from 'lucide-react';
import { useDeferredValue, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHotkeys } from '../../platform/use-hotkeys.js';
import { Bone, Note, STROKE } from '../../ui/bits.js';
import { ErrorState, errorSentence, PageState } from '../../ui/page-state.js';
import { mayOpen, useMe } from '../session/index.js';
import { type CodeFilter, makeMissingCodes } from './api.js';
import { CodeDialog } from './code-dialog.js';
import { CodeTable } from './code-table.js';
import { PostersDialog } from './posters-dialog.js';
import { codesQuery } from './queries.js';
import type { PlaceCode } from './types.js';
import css from './codes.module.css';

const STATUSES = ['all', 'active', 'revoked'] as const;

/** The codes at the doors: printed, taken back, sent to another place. */
export function Codes() {
  const { t } = useTranslation(['codes', 'ui']);
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const [status, setStatus] = useState<CodeFilter['status']>('all');
  const query = useInfiniteQuery(codesQuery({ q, status }));
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState<PlaceCode | null>(null);
  const [printing, setPrinting] = useState<readonly Pick<PlaceCode, 'id'>[] | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  useHotkeys({ '/': () => frame.current?.querySelector('input')?.focus() }, shown === null && printing === null);
  const codes = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <article className={css.page}>
      <header className={css.head}>
        <h1>{t('title')}</h1>
        <p>{t('about')}</p>
        <div ref={frame} className={css.tools}>
          <Input allowClear prefix={<Search size={16} strokeWidth={STROKE} aria-hidden="true" />} aria-label={t('search')} placeholder={t('search')} value={typed} onChange={(event) => setTyped(event.target.value)} />
          <Segmented<CodeFilter['status']> aria-label={t('column.status')} value={status} onChange={setStatus} options={STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))} />
          <Button icon={<Printer size={18} strokeWidth={STROKE} aria-hidden="true" />} onClick={() => setPrinting([...ticked].map((id) => ({ id })))}>{ticked.size === 0 ? t('posters.open') : t('printSome', { count: ticked.size })}</Button>
          <MissingButton />
        </div>
      </header>
      <div className={css.sheet}>
        {query.isPending ? <div className={css.bones} aria-busy="true">{[0, 1, 2, 3, 4, 5, 6].map((one) => <Bone key={one} width={`${80 - one * 5}%`} />)}</div>
        : query.isError && codes.length === 0 ? <ErrorState error={query.error} retry={() => void query.refetch()} />
        : codes.length === 0 ? <PageState drawing="door" title={t(q === '' && status === 'all' ? 'none.title' : 'noMatch.title')} body={t(q === '' && status === 'all' ? 'none.body' : 'noMatch.body')} />
        : <CodeTable codes={codes} ticked={ticked} setTicked={setTicked} show={setShown} />}
        {query.hasNextPage && <footer className={css.more}><Button onClick={() => void query.fetchNextPage()} loading={query.isFetchingNextPage}>{t('ui:more')}</Button></footer>}
      </div>
      {shown !== null && <CodeDialog code={shown} close={() => setShown(null)} print={(code) => { setShown(null); setPrinting([code]); }} />}
      {printing !== null && <PostersDialog chosen={printing} close={() => setPrinting(null)} />}
    </article>
  );
}

/** Codes for grids that never had any: a new district begins without. */
function MissingButton() {
  const { t } = useTranslation('codes');
  const { t: ui } = useTranslation('ui');
  const mayChange = mayOpen(useMe(), 'changeCodes');
  const client = useQueryClient();
  const make = useMutation({ mutationFn: makeMissingCodes, onSuccess: () => void client.invalidateQueries({ queryKey: ['codes'] }) });
  if (!mayChange) return null;
  return (
    <>
      <Button loading={make.isPending} onClick={() => make.mutate()}>{t('missing.make')}</Button>
      {make.error !== null && <Note tone="alarm" live>{errorSentence(ui, make.error)}</Note>}
      {make.data !== undefined && <Note tone="jade" live>{t(make.data.made === 0 ? 'missing.none' : 'missing.made', { count: make.data.made })}</Note>}
    </>
  );
}
