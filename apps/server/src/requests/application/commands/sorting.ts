import type { KnownPlace } from '../../../org-tree/index.js';
import type { RequestRow } from '../../infrastructure/request.entity.js';
import { type CommandHandler, ended, note, publicEvent } from '../move.js';

/** 分派: what it is, how urgent, and who shall have it. Sorting again does not start the clock anew. */
export const triage: CommandHandler<'triage'> = async ({ row, now, dispatching }, input) => {
  const corrected = input.gridId !== undefined || input.buildingId !== undefined;
  const place = corrected
    ? await dispatching.placeOf({ tenantId: row.tenantId, gridId: input.gridId ?? row.gridId, buildingId: input.buildingId ?? null, zoneId: null })
    : await dispatching.placeOf(row);
  const sorted = { id: row.id, tenantId: row.tenantId, matterCode: input.matterCode, urgency: input.urgency };
  await dispatching.mustKnowMatter(row.tenantId, input.matterCode);
  const dispatch = await dispatching.first(sorted, place, input.tier, now, input.unitId);
  const first = row.dispatchedAt === null ? dispatch : await dispatching.first(sorted, place, input.tier, row.dispatchedAt, input.unitId);
  return {
    set: {
      matterCode: input.matterCode,
      urgency: input.urgency,
      kind: input.kind ?? row.kind,
      confidential: row.confidential || input.kind === 'report' || (await dispatching.isConfidential(row.tenantId, input.matterCode)),
      dueAt: first.dueAt,
      ...(corrected ? placeFields(place) : {}),
    },
    ...(row.legSeq === 0 ? {} : { leg: ended('reassigned', now) }),
    dispatch: { ...dispatch, dueAt: first.dueAt },
    events: [
      publicEvent('triaged', { matterCode: input.matterCode, tier: input.tier, unitId: dispatch.placement.unit.id, dueAt: first.dueAt }),
      ...note(input.note),
    ],
  };
};

/** What a request says of its place. */
export function placeFields(place: KnownPlace | null): Partial<RequestRow> {
  return {
    placeName: place ? [place.village.name, place.grid.name, place.building?.name].filter((name) => name !== undefined).join(' · ') : '',
    townId: place?.town.id ?? null,
    villageId: place?.village.id ?? null,
    gridId: place?.grid.id ?? null,
    branchId: place?.branch?.id ?? null,
    buildingId: place?.building?.id ?? null,
    zoneId: place?.zoneId ?? null,
  };
}
