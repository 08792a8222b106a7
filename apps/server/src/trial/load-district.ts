import { setImmediate as turn } from 'node:timers/promises';
import { In, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { Person } from '../access/infrastructure/person.entity.js';
import { RoleAssignment } from '../access/infrastructure/role-assignment.entity.js';
import { PlaceCode } from '../codes/infrastructure/place-code.entity.js';
import { Building } from '../households/infrastructure/building.entity.js';
import { Household } from '../households/infrastructure/household.entity.js';
import { ZoneMember } from '../households/infrastructure/zone-member.entity.js';
import { GridBranch } from '../org-tree/infrastructure/grid-branch.entity.js';
import { OrgNode } from '../org-tree/infrastructure/org-node.entity.js';
import { insertRows } from '../platform/database/statements.js';
import type { Tx, UnitOfWork } from '../platform/database/unit-of-work.js';
import { Tenant } from '../tenancy/infrastructure/tenant.entity.js';
import type { TrialDistrict } from './trial-district.js';
import { trialBatches, trialTotals, type TrialTable } from './trial-rows.js';

const ENTITIES = {
  org_node: OrgNode,
  grid_branch: GridBranch,
  person: Person,
  role_assignment: RoleAssignment,
  building: Building,
  zone_member: ZoneMember,
  household: Household,
  place_code: PlaceCode,
  tenant: Tenant,
} as const satisfies Record<TrialTable, EntityTarget<ObjectLiteral>>;

/** Rows looked at so far, of how many, and what they are. */
export type LoadProgress = (done: number, total: number, what: TrialTable) => void;

/** The database holds this district already, but not as this trial makes it. */
export class OtherDistrict extends Error {
  constructor(name: string) {
    super(`the database holds ${name} already, and not from this trial; load the trial into an empty database`);
  }
}

/**
 * Writes the district, a thousand rows to a transaction. A load that broke off goes on where it stopped; one that is complete writes nothing.
 * @returns how many rows were written.
 * @throws OtherDistrict
 */
export async function loadDistrict(uow: UnitOfWork, district: TrialDistrict, report: LoadProgress): Promise<number> {
  if (await uow.run((tx) => isComplete(tx, district))) return 0;
  const total = Object.values(trialTotals(district)).reduce((sum, count) => sum + count, 0);
  let done = 0;
  let written = 0;
  for (const { table, rows } of trialBatches(district)) {
    report(done, total, table);
    // The embedded driver answers at once, so without a turn of the loop a signal would not be heard until the end.
    await turn();
    written += await uow.run((tx) => addMissing<ObjectLiteral & { id: string }>(tx, ENTITIES[table], rows));
    done += rows.length;
  }
  report(done, total, 'tenant');
  return written;
}

/** The tenant is the last row of all: where it is, everything is, but for the property company and the security administrator, whom trials of earlier releases lack. */
async function isComplete(tx: Tx, { ids, plan }: TrialDistrict): Promise<boolean> {
  const { code, name } = plan.divisions.district;
  if (await tx.existsBy(Tenant, { id: ids.tenant(0) })) return (await tx.existsBy(OrgNode, { id: ids.property(0) })) && tx.existsBy(RoleAssignment, { tenantId: ids.tenant(0), nodeId: ids.district(0), role: 'securityAdministrator' });
  const roots = await tx.findBy(OrgNode, { kind: 'district', code });
  if (roots.some((root) => root.id !== ids.district(0))) throw new OtherDistrict(name);
  return false;
}

async function addMissing<E extends ObjectLiteral & { id: string }>(tx: Tx, entity: EntityTarget<E>, rows: readonly E[]): Promise<number> {
  const there: { id: string }[] = await tx
    .createQueryBuilder(entity, 'row')
    .select('row.id', 'id')
    .where({ id: In(rows.map((row) => row.id)) })
    .getRawMany();
  const known = new Set(there.map((row) => row.id));
  const missing = known.size === 0 ? rows : rows.filter((row) => !known.has(row.id));
  await insertRows(tx, entity, missing);
  return missing.length;
}
