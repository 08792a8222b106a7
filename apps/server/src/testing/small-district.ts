import type { StaffRole } from '@yige/domain';
import { Accounts, Person, RoleAssignment } from '../access/index.js';
import { ImportCatalogue, readCatalogueFile } from '../catalogue/index.js';
import { PlaceCode, UNCHANGED } from '../codes/index.js';
import { Building, Household, ZoneMember } from '../households/index.js';
import { GridBranch, OrgNode } from '../org-tree/index.js';
import { insertRows } from '../platform/database/statements.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Tenant } from '../tenancy/index.js';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const SINCE = Date.parse('2020-01-01T00:00:00Z');
/** Of every test account; a test never runs against anything but a database of its own. */
export const PASSWORD = 'a password for tests';

/** Two towns, each with one village of two grids; the second town's second grid shares the branch of its first. */
export interface SmallDistrict {
  readonly tenantId: string;
  readonly node: (name: string) => string;
  readonly person: (login: string) => string;
}

const STAFF: readonly (readonly [login: string, role: StaffRole, node: string])[] = [
  ['member', 'partyMember', 'east/1/group1'],
  ['colleague', 'partyMember', 'east/1/group1'],
  ['stranger', 'partyMember', 'west/1/group1'],
  ['secretary', 'branchSecretary', 'east/1/branch'],
  ['gridworker', 'gridWorker', 'east/1'],
  ['other-secretary', 'branchSecretary', 'west/1/branch'],
  ['community', 'communityStaff', 'east/village'],
  ['town', 'townStaff', 'east'],
  ['dispatcher', 'dispatcher', 'centre'],
  ['water', 'departmentHandler', 'SW'],
  ['enforcement', 'departmentHandler', 'CGZF'],
  ['property', 'propertyManager', 'east/property'],
  ['supervisor', 'supervisor', 'district'],
  ['admin', 'administrator', 'district'],
  ['security', 'securityAdministrator', 'district'],
  ['auditor', 'auditor', 'district'],
];

export async function makeSmallDistrict(app: NestFastifyApplication): Promise<SmallDistrict> {
  const tenantId = 'tenant';
  const nodes = orgNodes(tenantId);
  const uow = app.get(UnitOfWork);
  const accounts = app.get(Accounts);
  const passwordHash = await accounts.hashPassword(PASSWORD);
  await uow.run(async (tx) => {
    await insertRows(tx, Tenant, [{ id: tenantId, code: '440115', name: '南沙区', districtId: 'district', dispatchCentreId: 'centre', createdAt: SINCE }]);
    await insertRows(tx, OrgNode, nodes);
    await insertRows(tx, GridBranch, ['east/1', 'east/2', 'west/1'].map((grid) => ({ id: `gb-${slug(grid)}`, tenantId, gridId: slug(grid), branchId: slug(`${grid}/branch`), validFrom: SINCE, validTo: null })));
    await insertRows(tx, GridBranch, [{ id: 'gb-joint', tenantId, gridId: slug('west/2'), branchId: slug('west/1/branch'), validFrom: SINCE, validTo: null }]);
    await insertRows(tx, Building, [{ id: 'building-1', tenantId, gridId: slug('east/1'), name: '1栋', address: '蕉门路1号' }]);
    await insertRows(tx, Household, [
      { id: 'household-1', tenantId, buildingId: 'building-1', zoneId: 'zone-1', unit: '1单元', room: '101' },
      { id: 'household-2', tenantId, buildingId: 'building-1', zoneId: 'zone-2', unit: '1单元', room: '201' },
    ]);
    await insertRows(tx, ZoneMember, [{ id: 'zm-1', tenantId, zoneId: 'zone-1', personId: 'person-member', validFrom: SINCE, validTo: null }]);
    await insertRows(tx, PlaceCode, [
      placeCode(tenantId, 'EAST1', 'grid', null),
      placeCode(tenantId, 'B1', 'building', 'building-1'),
      { ...placeCode(tenantId, 'DEAD', 'grid', null), status: 'revoked', revokedAt: SINCE, revokedReason: '重新划分' },
    ]);
    await insertRows(tx, Person, STAFF.map(([login]) => ({ id: `person-${login}`, tenantId, name: '陈志明' })));
    await insertRows(tx, RoleAssignment, STAFF.map(([login, role, node]) => ({ id: `role-${login}`, tenantId, personId: `person-${login}`, role, nodeId: slug(node), validFrom: SINCE, validTo: null })));
    for (const [login] of STAFF) await accounts.create(tx, { tenantId, personId: `person-${login}`, login, passwordHash });
  });
  await app.get(ImportCatalogue).run(tenantId, readCatalogueFile());
  return { tenantId, node: slug, person: (login) => `person-${login}` };
}

/** Ids of nodes are their places, made fit for an address: `east/1/branch` is `east-1-branch`. */
const slug = (name: string): string => name.replaceAll('/', '-');

function placeCode(tenantId: string, code: string, target: 'grid' | 'building', buildingId: string | null): PlaceCode {
  return { id: `code-${code}`, tenantId, code, target, gridId: slug('east/1'), buildingId, label: '蕉门社区第1网格', createdAt: SINCE, ...UNCHANGED };
}

function orgNodes(tenantId: string): OrgNode[] {
  const made = new Map<string, OrgNode>();
  const add = (name: string, kind: OrgNode['kind'], parent: string | null, shown: string, code: string | null = null): void => {
    const above = parent === null ? undefined : made.get(slug(parent));
    const id = slug(name);
    made.set(id, { id, tenantId, kind, code, codeSystem: null, name: shown, parentId: above?.id ?? null, path: above ? `${above.path}/${id}` : id, validFrom: SINCE, validTo: null });
  };
  add('district', 'district', null, '南沙区', '440115');
  add('centre', 'dispatchCentre', 'district', '区综合指挥调度中心', 'DDZX');
  add('SW', 'department', 'district', '区水务局', 'SW');
  add('CGZF', 'department', 'district', '区综合行政执法局', 'CGZF');
  for (const [side, name] of [['east', '南沙街道'], ['west', '万顷沙镇']] as const) {
    add(side, 'town', 'district', name);
    add(`${side}/village`, 'village', side, `${name}社区`);
    for (const n of [1, 2]) add(`${side}/${n}`, 'grid', `${side}/village`, `第${n}网格`);
    for (const n of side === 'east' ? [1, 2] : [1]) {
      add(`${side}/${n}/branch`, 'branch', `${side}/village`, `第${n}网格党支部`);
      add(`${side}/${n}/group1`, 'partyGroup', `${side}/${n}/branch`, `第${n}网格第1党小组`);
    }
  }
  add('east/property', 'property', 'east/village', '蕉门物业服务中心');
  add('zone-1', 'zone', 'east/1/group1', '1栋一楼责任区');
  add('zone-2', 'zone', 'east/1/group1', '1栋二楼责任区');
  return [...made.values()];
}
