import { needsReview } from '@yige/domain';
import type { RequestRow } from '../../infrastructure/request.entity.js';
import type { Dispatch } from '../dispatching.js';
import type { MoveContext } from '../move.js';

/**
 * 重办: back to work one level up from whoever answered, with the full limit again. The second time the dispatch centre reviews it with others
 * (联合复核) before it goes out once more (domain.md 3.6).
 * @param answered the request whose answer it was
 */
export async function again({ row, now, dispatching }: MoveContext, answered: RequestRow = row): Promise<{ readonly set: Partial<RequestRow>; readonly dispatch: Dispatch; readonly review: boolean }> {
  const review = row.review === 'open' || needsReview(row.redos + row.reopenings);
  const dispatch = review ? await dispatching.above(row, now, true) : await dispatching.redo(row, now, answered);
  const fresh: Partial<RequestRow> = {
    closedAt: null, closeResult: null, answeredAt: null, resolution: null, dueAt: dispatch.dueAt, extensions: 0, extensionUntil: null, revisitTries: 0, revisitFrom: null,
  };
  return { set: { ...fresh, ...(review ? { review: 'open' as const } : {}) }, dispatch, review };
}
