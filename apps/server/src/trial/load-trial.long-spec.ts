import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { In, type DataSource } from 'typeorm';
import { Account, Accounts } from '../access/index.js';
import { RoleAssignment } from '../access/infrastructure/role-assignment.entity.js';
import { ImportCatalogue, ReadCatalogue, readCatalogueFile } from '../catalogue/index.js';
import { CatalogueRepository } from '../catalogue/infrastructure/catalogue.repository.js';
import { Matter } from '../catalogue/infrastructure/matter.entity.js';
import { PlaceCode } from '../codes/infrastructure/place-code.entity.js';
import { entities } from '../entities.js';
import { Household } from '../households/infrastructure/household.entity.js';
import { ZoneMember } from '../households/infrastructure/zone-member.entity.js';
import { readDivisions } from '../org-tree/divisions-file.js';
import { OrgNode } from '../org-tree/infrastructure/org-node.entity.js';
import { SystemClock } from '../platform/clock/clock.js';
import { Config } from '../platform/config/config.js';
import { createDataSource } from '../platform/database/data-source.js';
import { migrate } from '../platform/database/migrate.js';
import { Reads } from '../platform/database/reads.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { UuidV7Ids } from '../platform/ids/ids.js';
import { Tenant } from '../tenancy/infrastructure/tenant.entity.js';
import { freshDatabase, type FreshDatabase } from '../testing/fresh-database.js';
import { loadDistrict } from './load-district.js';
import { LoadTrial, type LoadedTrial } from './load-trial.js';
import { trialDistrict } from './trial-district.js';
import { TrialDoors } from './trial-doors.js';

let database: FreshDatabase;
let dataSource: DataSource;
let uow: UnitOfWork;
let accounts: Accounts;
let trial: LoadTrial;
let first: LoadedTrial;
let seconds: number;
const steps: [done: number, total: number, what: string][] = [];

const trialIn = (mode: string): LoadTrial => {
  const config = new Config({ YIGE_MODE: mode, YIGE_DATA: database.dir, DATABASE_URL: database.url, YIGE_SECRET: randomBytes(32).toString('hex') });
  const [repository, clock] = [new CatalogueRepository(), new SystemClock()];
  const catalogue = new ImportCatalogue(uow, repository, new ReadCatalogue(new Reads(dataSource), repository, clock), new UuidV7Ids(), clock);
  return new LoadTrial(config, uow, catalogue, accounts, new TrialDoors(new Reads(dataSource)));
};
const rows = (): Promise<number[]> => Promise.all([OrgNode, RoleAssignment, Household, ZoneMember, PlaceCode, Account, Matter, Tenant].map((entity) => dataSource.manager.count(entity)));
const loginsFile = (): string => path.join(database.dir, 'trial-logins.json');

beforeAll(async () => {
  database = await freshDatabase();
  dataSource = await createDataSource({ url: database.url, entities });
  await dataSource.initialize();
  await migrate(dataSource);
  uow = new UnitOfWork(dataSource);
  accounts = new Accounts(new Reads(dataSource), new UuidV7Ids(), new SystemClock());
  trial = trialIn('trial');
  const started = performance.now();
  await breakOffAfter(40);
  first = await trial.run((...step) => steps.push(step));
  seconds = (performance.now() - started) / 1000;
}, 180_000);

/** What a load leaves that was killed in between: some batches, and no tenant. */
async function breakOffAfter(batches: number): Promise<void> {
  let seen = 0;
  const district = trialDistrict({ seed: 'yige', divisions: readDivisions(), departments: readCatalogueFile().departments });
  const load = loadDistrict(uow, district, () => {
    if (++seen > batches) throw new Error('killed');
  });
  await expect(load).rejects.toThrow('killed');
  expect(await dataSource.manager.count(Tenant)).toBe(0);
}

afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

describe('loading the trial', () => {
  it('goes on where a load broke off and leaves the whole district', async () => {
    expect(await rows()).toEqual([15_380, 29_802, 43_600, 10_900, 3_992, 14, 154, 1]);
    expect(first.written).toBeGreaterThan(90_000);
  });

  it('is done before a visitor loses patience', () => {
    expect(seconds).toBeLessThan(60);
  });

  it('tells how far it is, up to the end', () => {
    const totals = new Set(steps.map(([, total]) => total));
    expect(totals.size).toBe(1);
    expect(steps.map(([done]) => done)).toEqual(steps.map(([done]) => done).toSorted((a, b) => a - b));
    expect(steps.at(-1)?.[0]).toBe([...totals][0]);
    expect(steps.length).toBeGreaterThan(100);
  });

  it('writes nothing the second time and tells the same logins', async () => {
    const before = await rows();
    const again = await trial.run();
    expect(again.written).toBe(0);
    expect(again.logins).toEqual(first.logins);
    expect(await rows()).toEqual(before);
  });

  it('adds the property company to a trial that was loaded before there was one, and leaves the other passwords', async () => {
    const before = await rows();
    const property = await dataSource.manager.findOneByOrFail(Account, { login: 'property' });
    await dataSource.manager.delete(Account, { id: property.id });
    await dataSource.manager.delete(RoleAssignment, { personId: property.personId });
    await dataSource.manager.delete(OrgNode, { kind: 'property' });
    const earlier = first.logins.filter(({ login }) => login !== 'property');
    writeFileSync(loginsFile(), JSON.stringify({ logins: earlier }));
    first = await trial.run();
    expect(first.logins.filter(({ login }) => login !== 'property')).toEqual(earlier);
    expect(first.logins.find(({ login }) => login === 'property')).toMatchObject({ role: 'propertyManager', unit: '蕉门河社区物业服务中心' });
    expect(await rows()).toEqual(before);
  });

  it('adds the security administrator to a trial that was loaded before there was one', async () => {
    const before = await rows();
    const security = await dataSource.manager.findOneByOrFail(Account, { login: 'security' });
    await dataSource.manager.delete(Account, { id: security.id });
    await dataSource.manager.delete(RoleAssignment, { personId: security.personId });
    writeFileSync(loginsFile(), JSON.stringify({ logins: first.logins.filter(({ login }) => login !== 'security') }));
    first = await trial.run();
    expect(first.logins.find(({ login }) => login === 'security')).toMatchObject({ role: 'securityAdministrator', unit: '南沙区' });
    expect(await rows()).toEqual(before);
  });

  it('refuses a second district of another seed in the same database', async () => {
    await expect(trial.run(undefined, 'another')).rejects.toThrow('holds 南沙区 already');
  });

  it('refuses outside trial mode', async () => {
    await expect(trialIn('production').run()).rejects.toThrow('in trial mode only');
  });
});

describe('the trial accounts', () => {
  it('are one per kind of user, with two departments', () => {
    expect(first.logins.map((login) => login.role).toSorted()).toEqual([
      'administrator', 'auditor', 'branchSecretary', 'communityStaff', 'departmentHandler', 'departmentHandler', 'dispatcher', 'gridWorker', 'groupLeader',
      'partyMember', 'propertyManager', 'securityAdministrator', 'supervisor', 'townStaff',
    ]);
  });

  it('let their person in, with a password that no other installation has', async () => {
    for (const { login, password } of first.logins) expect(await accounts.verified(login, password)).toMatchObject({ login });
    expect(new Set(first.logins.map((login) => login.password)).size).toBe(14);
    expect(await accounts.verified('member', 'wrong')).toBeNull();
  });

  it('stand in the clear in a file for the owner alone', () => {
    expect(JSON.parse(readFileSync(loginsFile(), 'utf8'))).toEqual({ logins: first.logins });
    expect(statSync(loginsFile()).mode & 0o777).toBe(0o600);
  });

  it('hold the role they name, and each one person', async () => {
    const opened = await dataSource.manager.find(Account);
    const held = await dataSource.manager.findBy(RoleAssignment, { personId: In(opened.map((account) => account.personId)) });
    for (const { login, role } of first.logins) {
      const { personId } = opened.find((account) => account.login === login)!;
      expect(held.filter((row) => row.personId === personId).map((row) => row.role)).toContain(role);
    }
    expect(new Set(opened.map((account) => account.personId)).size).toBe(14);
  });

  it('serve one grid of 南沙街道 from door to town', async () => {
    const opened = new Map((await dataSource.manager.find(Account)).map((account) => [account.login, account.personId]));
    const nodeOf = async (login: string, role: RoleAssignment['role']): Promise<OrgNode> => {
      const { nodeId } = await dataSource.manager.findOneByOrFail(RoleAssignment, { personId: opened.get(login)!, role });
      return dataSource.manager.findOneByOrFail(OrgNode, { id: nodeId });
    };
    const [group, branch, grid, village, town] = await Promise.all([
      nodeOf('member', 'partyMember'), nodeOf('secretary', 'branchSecretary'), nodeOf('gridworker', 'gridWorker'), nodeOf('community', 'communityStaff'),
      nodeOf('town', 'townStaff'),
    ]);
    expect(group).toMatchObject({ parentId: branch.id });
    expect((await nodeOf('leader', 'groupLeader')).id).toBe(group.id);
    expect([branch.parentId, grid.parentId]).toEqual([village.id, village.id]);
    expect([village.parentId, town.name]).toEqual([town.id, '南沙街道']);
    expect(first.doors.length).toBe(3);
    const [door] = await dataSource.manager.findBy(PlaceCode, { code: first.doors[0]!.code });
    expect(door).toMatchObject({ gridId: grid.id, target: 'grid' });
  });

  it('give the member doors to answer for', async () => {
    const { personId } = await dataSource.manager.findOneByOrFail(Account, { login: 'member' });
    expect(await dataSource.manager.countBy(ZoneMember, { personId })).toBeGreaterThan(1);
  });

  it('get new passwords when the file was lost', async () => {
    rmSync(loginsFile());
    const again = await trial.run();
    expect(again.logins.map((login) => login.login)).toEqual(first.logins.map((login) => login.login));
    const [login] = again.logins;
    expect(login!.password).not.toBe(first.logins[0]!.password);
    expect(await accounts.verified(login!.login, login!.password)).not.toBeNull();
    expect(await accounts.verified(login!.login, first.logins[0]!.password)).toBeNull();
    expect(await dataSource.manager.count(Account)).toBe(14);
  });
});
