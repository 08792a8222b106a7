import { TIERS, type Tier } from '@yige/domain';
import { useState } from 'react';
import type { BoardColumn } from '@/contract';
import { useTexts } from '@/i18n';
import { api } from '@/platform/api';
import { usePulledDown } from '@/platform/refresh';
import { useLoaded } from '@/platform/use-loaded';
import { Box, countText, EmptyState, ErrorState, Press, Skeleton, TierMark, Words } from '@/ui';
import { BoardColumnList } from './board-column';
import { StuckList } from './stuck-list';
import { boardTexts } from './texts';
import './board.scss';

interface BoardProps {
  readonly nodeId: string;
  readonly active: boolean;
  readonly onOpen: (id: string) => void;
}

/** The three tiers of one place, what is stuck first: three tabs on a phone, three columns on a desk. */
export function Board({ nodeId, active, onOpen }: BoardProps) {
  const say = useTexts(boardTexts);
  const { state, data, error, reload } = useLoaded(() => api.call('get', '/api/boards/{nodeId}', { path: { nodeId } }), [nodeId]);
  usePulledDown(() => active && reload(), [data, error]);
  const [shown, setShown] = useState<Tier | null>(null);

  if (state === 'failed') return <ErrorState error={error} onRetry={reload} />;
  if (data === null) return <Skeleton cards={4} lines={3} />;
  if (data.columns.every((column) => column.open === 0)) return <EmptyState drawing="all-done" title={say('empty.title')} next={say('empty.next')} />;
  const columns = TIERS.flatMap((tier) => data.columns.filter((column) => column.tier === tier));
  const front = shown ?? columns.find((column) => column.open > 0)?.tier ?? 1;
  return (
    <Box className="board">
      <StuckList requests={data.stuck} onOpen={onOpen} />
      <Box className="board__tabs" role="tablist" label={say('tiers')}>
        {columns.map((column) => <Tab key={column.tier} column={column} chosen={column.tier === front} onClick={() => setShown(column.tier)} />)}
      </Box>
      <Box className="board__columns">
        {columns.map((column) => <BoardColumnList key={column.tier} column={column} front={column.tier === front} onOpen={onOpen} />)}
      </Box>
    </Box>
  );
}

function Tab({ column, chosen, onClick }: { column: BoardColumn; chosen: boolean; onClick: () => void }) {
  return (
    <Press className={`board__tab${chosen ? ' board__tab--chosen' : ''}`} role="tab" checked={chosen} onClick={onClick}>
      <TierMark tier={column.tier} />
      <Words className="board__tab-count numerals">{countText(column.open, column.capped)}</Words>
    </Press>
  );
}
