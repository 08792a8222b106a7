import type { Limit } from '@yige/domain';
import type { Dispatch } from '../dispatching.js';
import { type CommandHandler, ended, note, publicEvent } from '../move.js';

/** The dispatch centre rules within one work day (domain.md 3.4). */
const RULING_LIMIT: Limit = { value: 1, unit: 'workday' };

/**
 * 退单: back to the dispatch centre, with the ground for it and whom one thinks right. The clock runs on. The second time, or after
 * three units, it waits for a ruling.
 */
export const giveBack: CommandHandler<'return'> = async ({ row, to, now, dispatching, deadlines }, input) => {
  const dispatch = keepingLimit(await dispatching.above(row, now, true), row.dueAt);
  const decideBy = deadlines.end(now, RULING_LIMIT);
  const contested = to === 'inDispute';
  return {
    set: { returns: row.returns + 1, ...(contested ? { signDueAt: decideBy, nextDueAt: decideBy } : {}) },
    leg: ended('returned', now),
    dispatch,
    events: [
      publicEvent('returned', { fromUnitId: row.holderUnitId, contested, ...(contested ? { decideBy } : {}) }),
      { type: 'noted', isPublic: false, text: input.basis, data: { reason: input.reason, ...(input.suggestedUnitId === undefined ? {} : { proposedUnitId: input.suggestedUnitId }) } },
    ],
  };
};

/** 裁定: binds the unit, and unless it is for this case alone teaches who takes the matter here next time. */
export const rule: CommandHandler<'rule'> = async ({ row, now, dispatching }, input) => {
  const dispatch = keepingLimit(await dispatching.elsewhere(row, input.unitId, now), row.dueAt);
  const applies = input.applies ?? 'town';
  const scopeId = applies === 'case' ? null : applies === 'grid' ? row.gridId : row.townId;
  const { tier, unit } = dispatch.placement;
  return {
    set: { ruledUnitId: unit.id },
    leg: ended('reassigned', now),
    dispatch,
    ...(scopeId === null || row.matterCode === null || tier < 3 ? {} : { learned: { matterCode: row.matterCode, scopeId, unitId: unit.id } }),
    events: [
      publicEvent('ruled', { unitId: unit.id, dueAt: dispatch.dueAt }),
      { type: 'noted', isPublic: false, text: input.basis, data: { applies: scopeId === null ? 'case' : applies } },
    ],
  };
};

/** 改派: to another unit, by whoever sorts it or stands above the holder. The limit stays what the resident was told. */
export const reassign: CommandHandler<'reassign'> = async ({ row, now, dispatching }, input) => {
  const dispatch = keepingLimit(await dispatching.elsewhere(row, input.unitId, now), row.dueAt);
  return {
    set: {},
    leg: ended('reassigned', now),
    dispatch,
    events: [publicEvent('reassigned', { fromUnitId: row.holderUnitId, unitId: dispatch.placement.unit.id, dueAt: dispatch.dueAt }), ...note(input.reason)],
  };
};

const keepingLimit = (dispatch: Dispatch, dueAt: number | null): Dispatch => ({ ...dispatch, dueAt: dueAt ?? dispatch.dueAt });
