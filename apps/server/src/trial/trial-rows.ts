import type { GridBranch } from '../org-tree/infrastructure/grid-branch.entity.js';
import type { OrgNode } from '../org-tree/infrastructure/org-node.entity.js';
import type { Person } from '../access/infrastructure/person.entity.js';
import type { PlaceCode } from '../codes/infrastructure/place-code.entity.js';
import type { RoleAssignment } from '../access/infrastructure/role-assignment.entity.js';
import type { Tenant } from '../tenancy/infrastructure/tenant.entity.js';
import type { Building } from '../households/infrastructure/building.entity.js';
import type { Household } from '../households/infrastructure/household.entity.js';
import type { ZoneMember } from '../households/infrastructure/zone-member.entity.js';
import { TRIAL_SIZE } from './district-plan.js';
import { buildings, households } from './doors.js';
import { gridBranches, orgNodes } from './org-nodes.js';
import { assignments, persons, zoneMembers } from './people.js';
import { codes } from './codes.js';
import type { TrialDistrict } from './trial-district.js';

/** What a trial district consists of, table by table. */
export interface TrialTables {
  org_node: OrgNode;
  grid_branch: GridBranch;
  person: Person;
  role_assignment: RoleAssignment;
  building: Building;
  zone_member: ZoneMember;
  household: Household;
  place_code: PlaceCode;
  tenant: Tenant;
}
export type TrialTable = keyof TrialTables;

/** Up to a thousand rows of one table: as much as one transaction may carry. */
export type TrialBatch = { [T in TrialTable]: { readonly table: T; readonly rows: readonly TrialTables[T][] } }[TrialTable];

export const BATCH_ROWS = 1_000;
/** In the community where the trial accounts serve. */
const PROPERTY_COMPANIES = 1;

/** All rows of the district, always in the same order; the tenant comes last, so that whoever finds it finds the rest. */
export function* trialBatches(district: TrialDistrict): Generator<TrialBatch> {
  for (const rows of chunks(orgNodes(district))) yield { table: 'org_node', rows };
  for (const rows of chunks(gridBranches(district))) yield { table: 'grid_branch', rows };
  for (const rows of chunks(persons(district))) yield { table: 'person', rows };
  for (const rows of chunks(assignments(district))) yield { table: 'role_assignment', rows };
  for (const rows of chunks(buildings(district))) yield { table: 'building', rows };
  for (const rows of chunks(zoneMembers(district))) yield { table: 'zone_member', rows };
  for (const rows of chunks(households(district))) yield { table: 'household', rows };
  for (const rows of chunks(codes(district))) yield { table: 'place_code', rows };
  yield { table: 'tenant', rows: [tenant(district)] };
}

/** How many rows each table will get, known before any is made. */
export function trialTotals({ plan, posts, departments }: TrialDistrict): Readonly<Record<TrialTable, number>> {
  const detailed = plan.grids.filter((grid) => grid.village.detailed).reduce((sum, grid) => sum + grid.buildings, 0);
  const nodes = [1, plan.towns.length, plan.villages.length, plan.grids.length, plan.branches.length, plan.groups.length, TRIAL_SIZE.zones, departments.length, PROPERTY_COMPANIES];
  return {
    org_node: nodes.reduce((sum, count) => sum + count, 0),
    grid_branch: plan.grids.length,
    person: TRIAL_SIZE.members + posts.length,
    role_assignment: TRIAL_SIZE.members + plan.groups.length + plan.branches.length + posts.length,
    building: plan.buildings,
    zone_member: TRIAL_SIZE.zones,
    household: TRIAL_SIZE.zones * TRIAL_SIZE.householdsPerZone,
    place_code: plan.grids.length + detailed,
    tenant: 1,
  };
}

function tenant({ ids, since, plan, dispatchCentreId }: TrialDistrict): Tenant {
  const { code, name } = plan.divisions.district;
  return { id: ids.tenant(0), code, name, districtId: ids.district(0), dispatchCentreId, createdAt: since };
}

function* chunks<T>(rows: Iterable<T>): Generator<T[]> {
  let chunk: T[] = [];
  for (const row of rows) {
    if (chunk.push(row) === BATCH_ROWS) {
      yield chunk;
      chunk = [];
    }
  }
  if (chunk.length > 0) yield chunk;
}
