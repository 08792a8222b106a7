import { FOLLOWERS_MAX, mergeRefusal } from '@yige/domain';
import { isProblemCode, Problem } from '../../../platform/http/problem.js';
import type { RequestRow } from '../../infrastructure/request.entity.js';
import { type BesideMove, type CommandHandler, ended, type EventDraft, type Move, type MoveContext, note, publicEvent } from '../move.js';

/** 合并: this request follows the main one from now on, and with it whatever followed this one, so that nothing follows a follower. */
export const merge: CommandHandler<'merge'> = async ({ row, actor, now, related }, input) => {
  const main = await related.named(actor, row, input.mainId);
  const refusal = mergeRefusal(row, main);
  if (refusal !== null) throw new Problem(isProblemCode(refusal));
  return {
    set: following(row, main, now),
    leg: ended('merged', now),
    beside: joined(main, row, row.neighbours + 1),
    ...(row.neighbours > 0 ? { carry: { from: row.id, to: main.id } } : {}),
    events: [publicEvent('merged', { number: main.number }), ...note(input.note)],
  };
};

/** Back to the sorting queue. Its clock ran on all the while: it still counts from when it was first sent to somebody. */
export const unmerge: CommandHandler<'unmerge'> = async (context, input) => {
  const { row, dispatching } = context;
  return {
    set: { ...standingAlone, ...(await dispatching.queued(row)) },
    beside: left(await context.related.mainOf(row), row),
    events: [publicEvent('unmerged', { dueAt: row.dueAt }), ...note(input.note)],
  };
};

/** What a request says of itself while it follows another. To be merged is to be sent to whoever has the main one, so its clock has begun. */
export function following(row: RequestRow, main: RequestRow, now: number): Partial<RequestRow> {
  return {
    mergedIntoId: main.id, neighbours: 0, signedAt: null, holderPersonId: null, dispatchedAt: row.dispatchedAt ?? now, limitFrom: row.limitFrom ?? now,
    nextDueAt: now, contactDueAt: null, climbAt: null, extensionUntil: null,
  };
}

/** The main request gains reporters; everybody reads how many they are, and nobody who. */
export function joined(main: RequestRow, part: RequestRow, more: number): BesideMove {
  const neighbours = main.neighbours + more;
  if (neighbours > FOLLOWERS_MAX) throw new Problem('REQUEST.MERGE_TOO_MANY', { params: { max: FOLLOWERS_MAX } });
  return { row: main, set: { neighbours }, events: [publicEvent('joined', { count: neighbours, number: part.number })] };
}

const left = (main: RequestRow, part: RequestRow): BesideMove => ({ row: main, set: { neighbours: Math.max(0, main.neighbours - 1) }, events: [leaving(part)] });
const leaving = (part: RequestRow): EventDraft => ({ type: 'left', isPublic: false, text: null, data: { number: part.number } });

const standingAlone: Partial<RequestRow> = { mergedIntoId: null, closeResult: null };

/** A follower goes its own way: what has to change in it and in the main request. */
export async function goesItsOwnWay({ row, related }: MoveContext): Promise<{ readonly main: RequestRow; readonly set: Partial<RequestRow>; readonly beside: BesideMove }> {
  const main = await related.mainOf(row);
  return { main, set: standingAlone, beside: left(main, row) };
}

/** When the reporter of a main request takes it back, the matter is still there for the others: who followed first stands for them, in the queue. */
export async function succession(context: MoveContext): Promise<Pick<Move, 'beside' | 'carry'>> {
  const { row, related, dispatching } = context;
  const next = await related.firstFollower(row);
  if (next === null) return {};
  const set: Partial<RequestRow> = { ...standingAlone, ...(await dispatching.queued(next)), status: 'submitted', open: true, neighbours: row.neighbours - 1 };
  return { beside: { row: next, set, events: [publicEvent('unmerged', { dueAt: next.dueAt })] }, carry: { from: row.id, to: next.id } };
}
