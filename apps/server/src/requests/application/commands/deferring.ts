import { DEFERRAL_REPORT_WITHIN_MS } from '@yige/domain';
import { type CommandHandler, ended, type Move, type MoveContext, note, orNull, publicEvent } from '../move.js';
import { momentBetween } from './moments.js';

/** 挂账: lawful, but there is no budget or plan for it yet. Its owner keeps it and reports at dates that the resident reads; it counts as neither solved nor closed. */
export const defer: CommandHandler<'defer'> = async ({ row, now, dispatching }, input) => {
  const reportDueAt = momentBetween(input.nextReportAt, now, now + DEFERRAL_REPORT_WITHIN_MS);
  const owner = await dispatching.owner(row, input.ownerUnitId);
  return {
    set: {
      holderUnitId: owner.id, holderUnitKind: owner.kind, ...(owner.id === row.holderUnitId ? {} : { holderPersonId: null }), ownerOffice: orNull(input.ownerOffice),
      reportDueAt, limitFrom: now, nextDueAt: reportDueAt, dueAt: null, contactDueAt: null, extensionUntil: null,
    },
    leg: ended('deferred', now),
    events: [publicEvent('deferred', { unitId: owner.id, reportAt: reportDueAt }, input.reason), ...note(input.note)],
  };
};

/** The owner says how it stands and when they report next. */
export const reportDeferred: CommandHandler<'reportDeferred'> = ({ row, now }, input) => {
  const reportDueAt = momentBetween(input.nextReportAt, now, now + DEFERRAL_REPORT_WITHIN_MS);
  return {
    set: { reportDueAt, limitFrom: now, nextDueAt: reportDueAt },
    events: [publicEvent('deferralReported', { unitId: row.holderUnitId, reportAt: reportDueAt }, input.report), ...note(input.note)],
  };
};

/** Off the account list: its owner gets it to sign, with a limit that begins now. */
export async function offTheList({ row, now, dispatching }: MoveContext, said: string | undefined): Promise<Move> {
  const dispatch = await dispatching.elsewhere(row, row.holderUnitId, now);
  return {
    set: { reportDueAt: null, ownerOffice: null, dueAt: dispatch.dueAt, extensions: 0 },
    dispatch,
    events: [publicEvent('resumed', { unitId: row.holderUnitId, dueAt: dispatch.dueAt }, orNull(said))],
  };
}
