import type { CloseResult } from '@yige/domain';
import { type CommandHandler, orNull, publicEvent } from '../move.js';

/** The reporter's word closes it. `dissatisfied` with a solved matter is still solved: "not solved" is {@link reopen}. */
export const rate: CommandHandler<'rate'> = ({ row, now }, input) => ({
  set: { closedAt: row.closedAt ?? now, closeResult: solvedBy(row.resolution), nextDueAt: row.closedAt ?? now },
  events: [publicEvent('rated', { satisfaction: input.satisfaction, contacted: input.contacted }, orNull(input.comment))],
});

/** 重办: not solved, or nobody came. Back to work one level up, with the full limit again. */
export const reopen: CommandHandler<'reopen'> = async ({ row, now, dispatching }, input) => {
  const dispatch = await dispatching.redo(row, now);
  return {
    set: { reopenings: row.reopenings + (row.status === 'closed' ? 1 : 0), closedAt: null, closeResult: null, answeredAt: null, resolution: null, dueAt: dispatch.dueAt, extensions: 0, extensionUntil: null },
    dispatch,
    events: [publicEvent('reopened', { reason: input.reason, tier: dispatch.placement.tier, unitId: dispatch.placement.unit.id, dueAt: dispatch.dueAt }, orNull(input.comment))],
  };
};

export const withdraw: CommandHandler<'withdraw'> = ({ row, now }, input) => ({
  set: { closedAt: now, nextDueAt: now },
  ...(row.legSeq === 0 ? {} : { leg: { finishedAt: now, outcome: 'withdrawn' } }),
  events: [publicEvent('withdrawn', {}, orNull(input.comment))],
});

/** By another unit than the handler's, after asking the reporter. */
export const close: CommandHandler<'close'> = ({ now }, input) => ({
  set: { closedAt: now, closeResult: input.result, nextDueAt: now },
  events: [publicEvent('closed', { result: input.result }), { type: 'noted', isPublic: false, text: input.note, data: {} }],
});

/** Partly solved, refused by law, or a failed mediation is closed, but does not count as solved (catalogue close types). */
function solvedBy(resolution: string | null): CloseResult {
  return resolution === 'solved' || resolution === 'explained' || resolution === 'mediated' ? 'solved' : 'unsolved';
}
