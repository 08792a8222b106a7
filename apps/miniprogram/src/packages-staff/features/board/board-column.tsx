import type { BoardColumn } from '@/contract';
import { useTexts } from '@/i18n';
import { Box, countText, TierMark, Words } from '@/ui';
import { BoardRow } from './board-row';
import { boardTexts } from './texts';

/** One tier: its counts and its requests. Behind the others on a phone unless `front`. */
export function BoardColumnList({ column, front, onOpen }: { column: BoardColumn; front: boolean; onOpen: (id: string) => void }) {
  const say = useTexts(boardTexts);
  const unlisted = column.open - column.items.length;
  return (
    <Box className={`board__column${front ? ' board__column--front' : ''}`}>
      <Box className="board__column-head">
        <Box className="board__column-name"><TierMark tier={column.tier} withMeaning /></Box>
        <Box className="row">
          <Words className="faint numerals">{say('counts.open', { count: column.open, shown: countText(column.open, column.capped) })}</Words>
          {column.overdue > 0 ? <Words className="board__overdue numerals">{say('counts.overdue', { count: column.overdue, shown: countText(column.overdue, column.capped) })}</Words> : null}
          {column.unsorted > 0 ? <Words className="faint numerals">{say('counts.unsorted', { count: column.unsorted, shown: countText(column.unsorted, column.capped) })}</Words> : null}
        </Box>
      </Box>
      {column.items.map((request) => <BoardRow key={request.id} request={request} onOpen={() => onOpen(request.id)} />)}
      {column.open === 0 ? <Words className="soft block">{say('column.empty')}</Words> : null}
      {unlisted > 0 ? <Words className="faint block">{say('column.more', { count: unlisted, shown: countText(unlisted, column.capped) })}</Words> : null}
    </Box>
  );
}
