import { useQuery } from '@tanstack/react-query';
import Select from 'antd/es/select';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useHotkeys } from '../../../platform/use-hotkeys.js';
import { Bone } from '../../../ui/bits.js';
import { ErrorState, PageState } from '../../../ui/page-state.js';
import { nodesBehind, useMe } from '../../session/index.js';
import { boardQuery } from '../queries.js';
import { RequestDrawer } from '../request-drawer.js';
import type { Board as BoardData } from '../types.js';
import { useListState } from '../use-list-state.js';
import { useCloseTo, useLiesOver, useSteps } from '../use-steps.js';
import frame from '../worklist.module.css';
import { BoardColumn, StuckRow } from './board-column.js';
import css from './board.module.css';

/** The three tiers of one place side by side: what is open, how it stands, what is stuck. */
export function Board() {
  const { t } = useTranslation('requests');
  const me = useMe();
  const nodes = useMemo(() => nodesBehind(me, 'board'), [me]);
  const [params, setParams] = useSearchParams();
  const nodeId = params.get('node') ?? nodes[0]?.id ?? '';
  const query = useQuery({ ...boardQuery(nodeId), enabled: nodeId !== '' });
  const { openId, open } = useListState();
  const rows = useMemo(() => inReadingOrder(query.data), [query.data]);
  const step = useSteps(rows, openId, open, () => undefined);
  const close = useCloseTo(openId, open);
  const covered = useLiesOver(openId);
  useHotkeys({ j: () => step(1), k: () => step(-1) });
  if (nodeId === '') return <PageState drawing="door" title={t('board.none')} />;
  return (
    <div className={frame.worklist} data-open={openId !== null}>
      <section className={frame.list} inert={covered} aria-labelledby="list-title">
        <header className={frame.head}>
          <h1 id="list-title">{query.data?.node.name ?? t('board.title')}</h1>
          <p>{t('board.about')}</p>
          {nodes.length > 1 && (
            <Select<string>
              className={css.nodes ?? ''} size="small" aria-label={t('board.node')} value={nodeId} popupMatchSelectWidth={280}
              onChange={(node) => setParams({ node })} options={nodes.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
        </header>
        <div className={css.scroll}>
          {query.isError && query.data === undefined ? <ErrorState error={query.error} retry={() => void query.refetch()} />
          : query.data === undefined ? <BoardSkeleton />
          : isEmpty(query.data) ? <PageState drawing="done" title={t('board.empty.title')} body={t('board.empty.body')} />
          : <Columns board={query.data} openId={openId} open={open} />}
        </div>
      </section>
      {openId !== null && <RequestDrawer id={openId} close={close} step={step} />}
    </div>
  );
}

const isEmpty = (board: BoardData): boolean => board.stuck.length === 0 && board.columns.every((column) => column.open === 0);

/** Down the columns, left to right, each request once. */
function inReadingOrder(board: BoardData | undefined) {
  const all = [...(board?.stuck ?? []), ...(board?.columns.flatMap((column) => column.items) ?? [])];
  return [...new Map(all.map((row) => [row.id, row])).values()];
}

function Columns({ board, openId, open }: { readonly board: BoardData; readonly openId: string | null; readonly open: (id: string) => void }) {
  return (
    <>
      {board.stuck.length > 0 && <StuckRow rows={board.stuck} openId={openId} open={open} />}
      <div className={css.columns}>
        {board.columns.map((column) => <BoardColumn key={column.tier} column={column} nodeId={board.node.id} openId={openId} open={open} />)}
      </div>
    </>
  );
}

function BoardSkeleton() {
  return (
    <div className={css.columns} aria-busy="true">
      {[4, 3, 2].map((cards) => (
        <div key={cards} className={css.column}>
          <Bone width={120} height={20} />
          {Array.from({ length: cards }, (_, card) => <Bone key={card} height={92} />)}
        </div>
      ))}
    </div>
  );
}
