import { type PlaceCode, UNCHANGED } from '../codes/infrastructure/place-code.entity.js';
import { buildings } from './doors.js';
import { gridName } from './org-nodes.js';
import type { TrialDistrict } from './trial-district.js';
import { placeCodes } from './trial-ids.js';

/** One code for each grid and, in the detailed town, one for each building. */
export function* codes(district: TrialDistrict): Generator<PlaceCode> {
  const { plan, ids, seed, since } = district;
  const nextCode = placeCodes(seed);
  let n = 0;
  const code = (gridId: string, buildingId: string | null, label: string): PlaceCode => ({
    id: ids.placeCode(n++),
    tenantId: ids.tenant(0),
    code: nextCode(),
    target: buildingId === null ? 'grid' : 'building',
    gridId,
    buildingId,
    label,
    createdAt: since,
    ...UNCHANGED,
  });
  for (const grid of plan.grids) yield code(ids.grid(grid.index), null, gridName(grid));
  const detailed = new Map(plan.grids.filter((grid) => grid.village.detailed).map((grid) => [ids.grid(grid.index), grid.village.division.name]));
  for (const building of buildings(district)) {
    const village = detailed.get(building.gridId);
    if (village !== undefined) yield code(building.gridId, building.id, village + building.name);
  }
}
