import type { OrgNodeKind } from '@yige/domain';
import { Account, Accounts, Person, RoleAssignment } from '../../access/index.js';
import { ImportCatalogue, readCatalogueFile } from '../../catalogue/index.js';
import { PlaceCode, UNCHANGED } from '../../codes/index.js';
import { Building, Household, ZoneMember } from '../../households/index.js';
import { GridBranch, OrgNode } from '../../org-tree/index.js';
import { Keys, sha256 } from '../../platform/crypto/keys.js';
import { insertRows } from '../../platform/database/statements.js';
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Tenant } from '../../tenancy/index.js';
import type { RunningApp } from '../start-app.js';
import { IdentitySession } from '../../access/infrastructure/identity-session.entity.js';
import { Session } from '../../access/infrastructure/session.entity.js';
import { WechatIdentity } from '../../access/infrastructure/wechat-identity.entity.js';
import { EVERY_POST, type Post, roleOf, tokenOf, wechatTokenOf, type WorldName } from './callers.js';

const SINCE = Date.parse('2020-01-01T00:00:00Z');
const YEAR_MS = 366 * 86_400_000;

/** Where a world lies in its district's tree; nodes are named by their place, with the district before it. */
interface Spot {
  readonly district: 'near' | 'far';
  readonly town: string;
  readonly grid: string;
  readonly department: string;
}

export const SPOTS: Readonly<Record<WorldName, Spot>> = {
  own: { district: 'near', town: 'near-east', grid: 'near-east-1', department: 'near-water' },
  beside: { district: 'near', town: 'near-east', grid: 'near-east-2', department: 'near-streets' },
  other: { district: 'near', town: 'near-west', grid: 'near-west-1', department: 'near-roads' },
  foreign: { district: 'far', town: 'far-east', grid: 'far-east-1', department: 'far-water' },
};

export const villageOf = (world: WorldName): string => `${SPOTS[world].town}-village`;

export function nodeOf(post: Post, world: WorldName): string {
  const { district, town, grid, department } = SPOTS[world];
  switch (post) {
    case 'partyMember': case 'groupLeader': return `${grid}-group`;
    case 'gridWorker': return grid;
    case 'branchSecretary': return `${grid}-branch`;
    case 'propertyManager': return `${grid}-property`;
    case 'communityStaff': return villageOf(world);
    case 'townStaff': case 'townSupervisor': return town;
    case 'departmentHandler': return department;
    case 'dispatcher': return `${district}-centre`;
    case 'supervisor': case 'administrator': case 'securityAdministrator': case 'auditor': return district;
  }
}

/** No longer than an id may be, however long the name of a role. */
const idFor = (kind: string, world: WorldName, name: string): string => sha256(`${kind}/${world}/${name}`).slice(0, 36);
export const sessionOf = (world: WorldName, name: string): string => idFor('session', world, name);
export const postOf = (world: WorldName, who: string): string => idFor('post', world, who);
export const personOf = (world: WorldName, who: string): string => `${world}-${who}`;

/** Two districts of one installation with a tree each, and nobody in them yet. The near one is the default of visitors: it is the older. */
export async function makeDistricts({ app }: RunningApp): Promise<void> {
  const uow = app.get(UnitOfWork);
  for (const [index, district] of (['near', 'far'] as const).entries()) {
    await uow.run(async (tx) => {
      await insertRows(tx, Tenant, [{ id: district, code: `district-${district}`, name: `${district}区`, districtId: district, dispatchCentreId: `${district}-centre`, createdAt: SINCE - YEAR_MS + index }]);
      await insertRows(tx, OrgNode, tree(district));
    });
    await app.get(ImportCatalogue).run(district, readCatalogueFile());
  }
}

function tree(district: 'near' | 'far'): OrgNode[] {
  const made = new Map<string, OrgNode>();
  const add = (id: string, kind: OrgNodeKind, parent: string | null, code: string | null = null): void => {
    const above = made.get(parent ?? '');
    made.set(id, { id, tenantId: district, kind, code, codeSystem: null, name: `地方${id}`, parentId: above?.id ?? null, path: above ? `${above.path}/${id}` : id, validFrom: SINCE, validTo: null });
  };
  add(district, 'district', null);
  add(`${district}-centre`, 'dispatchCentre', district, 'DDZX');
  for (const [name, code] of [['water', 'SW'], ['streets', 'CGZF'], ['roads', 'JT']] as const) add(`${district}-${name}`, 'department', district, code);
  for (const [town, grids] of [['east', [1, 2]], ['west', [1]]] as const) {
    const id = `${district}-${town}`;
    add(id, 'town', district);
    add(`${id}-village`, 'village', id);
    for (const n of grids) {
      add(`${id}-${n}`, 'grid', `${id}-village`);
      add(`${id}-${n}-branch`, 'branch', `${id}-village`);
      add(`${id}-${n}-group`, 'partyGroup', `${id}-${n}-branch`);
      add(`${id}-${n}-zone`, 'zone', `${id}-${n}-group`);
      add(`${id}-${n}-property`, 'property', `${id}-village`);
    }
  }
  return [...made.values()];
}

async function residentsByWechat(tx: Tx, keys: Keys, tenantId: string, now: number): Promise<void> {
  for (const who of ['resident', 'last'] as const) {
    await insertRows(tx, WechatIdentity, [{ id: `wechat-${who}`, openidHash: keys.mac('wechat-openid', who), openidSealed: keys.encrypt('wechat-address', who), createdAt: now }]);
    await insertRows(tx, IdentitySession, [{ id: `wechat-session-${who}`, tenantId, identityId: `wechat-${who}`, tokenHash: sha256(wechatTokenOf(who)), createdAt: now, expiresAt: now + YEAR_MS }]);
  }
}

/** A grid with its houses, and one person for every post there, with a session each; more in `own` for those who are shut out. */
export async function settle({ app, clock }: RunningApp, world: WorldName, extra: readonly string[]): Promise<void> {
  const { district: tenantId, grid } = SPOTS[world];
  const [now, since] = [clock.now(), SINCE];
  const people: readonly (readonly [who: string, post: Post | null])[] = [
    ...EVERY_POST.map((post) => [post, post] as const), ['resident', null], ['colleague', 'partyMember'], ...extra.map((name) => [name, name.split('-')[1] as Post] as const),
  ];
  const person = (who: string): { tenantId: string; personId: string; accountId: string } => ({ tenantId, personId: personOf(world, who), accountId: idFor('account', world, who) });
  const sessions = people.flatMap(([who]) => [who, `${who}-spare`, `${who}-last`].map((name): Session => ({
    ...person(who), id: sessionOf(world, name), tokenHash: sha256(tokenOf(world, name)), createdAt: now - 60_000, expiresAt: who.startsWith('stale-') ? now - 1 : now + YEAR_MS, seenAt: null, factorMet: false, identityId: null,
  })));
  const passwordHash = await app.get(Accounts).hashPassword('a password that nobody uses');
  await app.get(UnitOfWork).run(async (tx) => {
    await insertRows(tx, GridBranch, [{ id: `led-${grid}`, tenantId, gridId: grid, branchId: `${grid}-branch`, validFrom: since, validTo: null }]);
    await insertRows(tx, Building, [{ id: `${grid}-building`, tenantId, gridId: grid, name: `楼${grid}`, address: '蕉门路' }]);
    await insertRows(tx, Household, [{ id: `${grid}-door`, tenantId, buildingId: `${grid}-building`, zoneId: `${grid}-zone`, unit: '1单元', room: '101' }]);
    await insertRows(tx, ZoneMember, [{ id: `answers-${grid}`, tenantId, zoneId: `${grid}-zone`, personId: personOf(world, 'partyMember'), validFrom: since, validTo: null }]);
    await insertRows(tx, PlaceCode, [{ id: `code-${world}`, tenantId, code: `DOOR${world.toUpperCase()}`, target: 'grid', gridId: grid, buildingId: null, label: `门牌${world}`, createdAt: since, ...UNCHANGED }]);
    await insertRows(tx, Person, people.map(([who]) => ({ id: personOf(world, who), tenantId, name: `人员${world}${who}` })));
    await insertRows(tx, RoleAssignment, people.flatMap(([who, post]) => (post === null ? [] : [{ id: postOf(world, who), tenantId, personId: personOf(world, who), role: roleOf(post), nodeId: nodeOf(post, world), validFrom: since, validTo: null }])));
    await insertRows(tx, Account, people.map(([who]) => ({ id: idFor('account', world, who), tenantId, personId: personOf(world, who), login: `${world}-${who}`, passwordHash, disabled: who.startsWith('disabled-'), createdAt: since })));
    await insertRows(tx, Session, sessions);
    if (world === 'own') await residentsByWechat(tx, app.get(Keys), tenantId, now);
  });
}
