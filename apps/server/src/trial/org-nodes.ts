import type { OrgNodeKind } from '@yige/domain';
import type { GridBranch } from '../org-tree/infrastructure/grid-branch.entity.js';
import type { OrgNode } from '../org-tree/infrastructure/org-node.entity.js';
import type { PlannedBranch, PlannedGrid, PlannedGroup, PlannedVillage } from './district-plan.js';
import { zoneNames } from './doors.js';
import type { TrialDistrict } from './trial-district.js';

/** Lists from which codes come. The grids' numbers are the trial's own: the district has not published any. */
const DIVISION_CODES = 'nbs-2023';
const GRID_CODES = 'trial-grid';
const DEPARTMENT_CODES = 'department';

/** The whole tree, parents before children. */
export function* orgNodes(district: TrialDistrict): Generator<OrgNode> {
  const { plan, ids, departments } = district;
  const root = ids.district(0);
  const pathOf = {
    town: (n: number): string => `${root}/${ids.town(n)}`,
    village: (village: PlannedVillage): string => `${pathOf.town(village.town.index)}/${ids.village(village.index)}`,
    branch: (branch: PlannedBranch): string => `${pathOf.village(branch.village)}/${ids.branch(branch.index)}`,
    group: (group: PlannedGroup): string => `${pathOf.branch(group.branch)}/${ids.partyGroup(group.index)}`,
  };
  const node = (kind: OrgNodeKind, id: string, above: string | null, name: string, code: readonly [string, string] | null): OrgNode => ({
    id,
    tenantId: ids.tenant(0),
    kind,
    code: code?.[0] ?? null,
    codeSystem: code?.[1] ?? null,
    name,
    parentId: above === null ? null : above.slice(above.lastIndexOf('/') + 1),
    path: above === null ? id : `${above}/${id}`,
    validFrom: district.since,
    validTo: null,
  });

  const { code, name } = plan.divisions.district;
  yield node('district', root, null, name, [code, DIVISION_CODES]);
  for (const [n, office] of departments.entries()) {
    const kind = office.kind === 'dispatchCentre' ? 'dispatchCentre' : 'department';
    yield node(kind, ids.department(n), root, office.name, [office.code, DEPARTMENT_CODES]);
  }
  for (const { index, division } of plan.towns) {
    yield node('town', ids.town(index), root, division.name, division.code === null ? null : [division.code, DIVISION_CODES]);
  }
  for (const village of plan.villages) {
    yield node('village', ids.village(village.index), pathOf.town(village.town.index), village.division.name, [village.division.code, DIVISION_CODES]);
  }
  const { village } = plan.demo.grid;
  yield node('property', ids.property(0), pathOf.village(village), `${village.division.name}物业服务中心`, null);
  for (const grid of plan.grids) {
    yield node('grid', ids.grid(grid.index), pathOf.village(grid.village), gridName(grid), [gridCode(grid), GRID_CODES]);
  }
  for (const branch of plan.branches) yield node('branch', ids.branch(branch.index), pathOf.village(branch.village), branchName(branch), null);
  for (const group of plan.groups) yield node('partyGroup', ids.partyGroup(group.index), pathOf.branch(group.branch), groupName(group), null);
  const names = zoneNames(district);
  for (const group of plan.groups) {
    const path = pathOf.group(group);
    for (let n = group.firstZone; n < group.firstZone + group.zones; n++) yield node('zone', ids.zone(n), path, names(n), null);
  }
}

export function* gridBranches({ plan, ids, since }: TrialDistrict): Generator<GridBranch> {
  for (const branch of plan.branches) {
    for (const grid of branch.grids) {
      yield {
        id: ids.gridBranch(grid.index),
        tenantId: ids.tenant(0),
        gridId: ids.grid(grid.index),
        branchId: ids.branch(branch.index),
        validFrom: since,
        validTo: null,
      };
    }
  }
}

/** Fifteen digits: the village's twelve and three of its own. */
const gridCode = (grid: PlannedGrid): string => grid.village.division.code + String(grid.number).padStart(3, '0');

export const gridName = (grid: PlannedGrid): string => `${grid.village.division.name}第${grid.number}网格`;

const gridNumbers = (branch: PlannedBranch): string => branch.grids.map((grid) => grid.number).join('、');

function branchName(branch: PlannedBranch): string {
  return `${branch.village.division.name}第${gridNumbers(branch)}网格${branch.grids.length > 1 ? '联合党支部' : '党支部'}`;
}

const groupName = ({ branch, number }: PlannedGroup): string => `${branch.village.division.name}第${gridNumbers(branch)}网格第${number}党小组`;
