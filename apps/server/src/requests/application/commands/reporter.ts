import type { CloseResult } from '@yige/domain';
import { type CommandHandler, orNull, publicEvent } from '../move.js';
import { again } from './again.js';
import { goesItsOwnWay, succession } from './merging.js';

/** The reporter's word closes it. `dissatisfied` with a solved matter is still solved: "not solved" is {@link reopen}. Who follows another request speaks for themselves alone. */
export const rate: CommandHandler<'rate'> = ({ row, now, ids }, { contacted, satisfaction, comment }) => {
  const said = {
    rating: { id: ids.next(), tenantId: row.tenantId, requestId: row.id, contacted, satisfaction, comment: comment ?? null, ratedAt: now },
    events: [publicEvent('rated', { satisfaction, contacted }, orNull(comment))],
  };
  // The matter counts once, with the main request; the rating is the follower's own.
  if (row.status === 'merged') return { set: {}, ...said };
  return { set: { closedAt: row.closedAt ?? now, closeResult: solvedBy(row.resolution), nextDueAt: row.closedAt ?? now }, ...said };
};

/** 重办: not solved, or nobody came. */
export const reopen: CommandHandler<'reopen'> = async (context, input) => {
  const { row } = context;
  const own = row.status === 'merged' ? await goesItsOwnWay(context) : null;
  const answered = own?.main ?? row;
  const { set, dispatch, review } = await again(context, answered);
  const counted = answered.status === 'closed' ? { reopenings: row.reopenings + 1 } : { redos: row.redos + 1 };
  return {
    set: { ...own?.set, ...set, ...counted },
    dispatch,
    ...(own === null ? {} : { beside: own.beside }),
    events: [publicEvent('reopened', { reason: input.reason, tier: dispatch.placement.tier, unitId: dispatch.placement.unit.id, dueAt: dispatch.dueAt, ...(review ? { review } : {}) }, orNull(input.comment))],
  };
};

export const withdraw: CommandHandler<'withdraw'> = async (context, input) => {
  const { row, now } = context;
  const own = row.status === 'merged' ? await goesItsOwnWay(context) : null;
  return {
    set: { ...own?.set, closedAt: now, nextDueAt: now, neighbours: 0 },
    ...(own === null ? await succession(context) : { beside: own.beside }),
    ...(row.legSeq === 0 ? {} : { leg: { finishedAt: now, outcome: 'withdrawn' as const } }),
    events: [publicEvent('withdrawn', {}, orNull(input.comment))],
  };
};

/** Partly solved, refused by law, or a failed mediation is closed, but does not count as solved (catalogue close types). */
function solvedBy(resolution: string | null): CloseResult {
  return resolution === 'solved' || resolution === 'explained' || resolution === 'mediated' ? 'solved' : 'unsolved';
}
