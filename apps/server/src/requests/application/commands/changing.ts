import { Problem } from '../../../platform/http/problem.js';
import { type CommandHandler, ended, note, publicEvent } from '../move.js';
import { placeFields } from './sorting.js';

/**
 * Corrects where it happened or what it is; what stood before stays in the event. The promised date stays, and so does whoever has it:
 * sending it elsewhere is a step of its own. What is not sorted yet waits with the branch of the right grid.
 */
export const correct: CommandHandler<'correct'> = async ({ row, dispatching }, input) => {
  const matter = input.matterCode !== undefined && input.matterCode !== row.matterCode ? input.matterCode : null;
  const placed = input.gridId !== undefined || input.buildingId !== undefined;
  if (matter === null && !placed) throw new Problem('REQUEST.NOTHING_TO_CORRECT');
  if (matter !== null) await dispatching.mustKnowMatter(row.tenantId, matter);
  const gridId = input.gridId ?? row.gridId;
  const place = placed ? await dispatching.placeOf({ tenantId: row.tenantId, gridId, buildingId: input.buildingId ?? null, zoneId: null }) : null;
  const queue = row.status === 'submitted' ? (place?.branch ?? null) : null;
  return {
    set: {
      ...(matter === null ? {} : { matterCode: matter, confidential: row.confidential || (await dispatching.isConfidential(row.tenantId, matter)) }),
      ...(placed ? placeFields(place) : {}),
      ...(queue === null ? {} : { holderUnitId: queue.id, holderUnitKind: 'branch' as const, holderPersonId: null }),
    },
    events: [
      publicEvent('corrected', {
        ...(matter === null ? {} : { fromMatterCode: row.matterCode, matterCode: matter }),
        ...(placed ? { fromGridId: row.gridId, gridId, fromBuildingId: row.buildingId, buildingId: input.buildingId ?? null } : {}),
      }),
      ...note(input.note),
    ],
  };
};

/** 不予受理: this is not the place for it; the resident is told which door is, and why. */
export const redirect: CommandHandler<'redirect'> = async ({ row, now, dispatching }, input) => ({
  set: { closedAt: now, nextDueAt: now },
  ...(row.legSeq === 0 ? {} : { leg: ended('redirected', now) }),
  events: [publicEvent('redirected', await dispatching.door(row.tenantId, input.door), input.reason), ...note(input.note)],
});
