import type { Schemas } from '@yige/api-client';
import { act } from '../../testing/act.js';
import { type Api, key, report, type RunningApp, startApp } from '../../testing/start-app.js';
import { RequestRow } from '../../requests/index.js';

const MINUTE = 60_000;
const FILE: Omit<Schemas['OpenHouseholdFile'], 'buildingId' | 'householdId'> = { salutation: '陈阿婆', phone: '13800138000', language: 'cantonese', contactWay: 'visit', doNotVisit: false, needs: [], consent: true, consentVersion: 1 };

describe('zones', () => {
  let running: RunningApp;
  let as: Readonly<Record<'admin' | 'security' | 'secretary' | 'member' | 'colleague' | 'auditor', Api>>;

  beforeEach(async () => {
    running = await startApp();
    const logins = ['admin', 'security', 'secretary', 'member', 'colleague', 'auditor'] as const;
    as = Object.fromEntries(await Promise.all(logins.map(async (login) => [login, await running.as(login)]))) as typeof as;
  });
  afterEach(() => running.stop());

  const gridZones = (api: Api = as.secretary) => api.call('get', '/api/zones/grids/{id}', { path: { id: 'east-1' } });
  const memberOf = async (zoneId: string) => (await gridZones()).zones.find(({ id }) => id === zoneId)?.member;
  const handOver = (personId: string | undefined, api: Api = as.secretary, zoneId = 'zone-1', headers = key()) =>
    api.call('post', '/api/zones/{id}/member', { path: { id: zoneId }, headers, body: personId === undefined ? {} : { personId } });
  const coverage = (nodeId: string, api: Api = as.admin) => api.call('get', '/api/zones/coverage', { query: { nodeId } });
  const place = () => running.visitor().call('get', '/api/org/grids/{id}/place', { path: { id: 'east-1' }, query: { buildingId: 'building-1', householdId: 'household-1' } });
  const endPost = () => as.security.call('post', '/api/people/{personId}/posts/{postId}/end', { path: { personId: 'person-member', postId: 'role-member' }, headers: key(), body: {} });
  const openFile = () => running.visitor().call('post', '/api/household-files', { headers: key(), body: { buildingId: 'building-1', householdId: 'household-1', ...FILE } });
  const files = (api: Api) => api.call('get', '/api/household-files', { query: { zoneId: 'zone-1' } });
  const takeIn = (table: string, apply: boolean, headers = key(), api: Api = as.admin) => api.call('post', '/api/zones/grids/{id}/table', { path: { id: 'east-1' }, headers, body: { table, apply } });
  const doorsOf = async (id: string) => (await as.admin.call('get', '/api/zones/buildings/{id}/doors', { path: { id } })).items;
  const holder = async (id: string) => (await running.dataSource.manager.findOneByOrFail(RequestRow, { id })).holderPersonId;
  async function settle(): Promise<void> {
    running.clock.forward(MINUTE);
    await running.settled();
  }

  it('should stand open when the post of its member ends, go to a successor with files and open requests, and say so to the household', async () => {
    const { id: fileId } = await openFile();
    const { id } = await report(running.visitor(), { code: 'B1', householdId: 'household-1' });
    await act(as.secretary, id, 'triage', { matterCode: '0201', tier: 1, urgency: 'U3' });
    await act(as.member, id, 'sign');
    expect(await memberOf('zone-1')).toMatchObject({ id: 'person-member' });
    expect((await coverage('east-1-branch', as.secretary)).zones.map((zone) => zone.id)).toEqual(['zone-2']);

    await endPost();
    await settle();
    expect(await memberOf('zone-1')).toBeNull();
    expect((await coverage('east-1-branch', as.secretary)).zones).toMatchObject([{ id: 'zone-1', groupId: 'east-1-group1' }, { id: 'zone-2', groupId: 'east-1-group1' }]);
    expect((await place()).responsible).toMatchObject({ role: 'branchSecretary' });
    await expect(files(as.colleague)).rejects.toMatchObject({ status: 404 });

    await handOver('person-colleague');
    await settle();
    expect((await place()).responsible).toMatchObject({ role: 'partyMember' });
    expect((await files(as.colleague)).items.map((file) => file.id)).toEqual([fileId]);
    expect((await gridZones()).zones.map(({ id: zone, doors, files: kept }) => [zone, doors, kept])).toEqual([['zone-2', 1, 0], ['zone-1', 1, 1]]);
    expect(await holder(id)).toBe('person-colleague');
    const { items } = await as.auditor.call('get', '/api/audit/entries', { query: { action: 'zone.handedOver' } });
    expect(items[0]).toMatchObject({ action: 'zone.handedOver' });
    expect((await as.colleague.call('get', '/api/me/zones')).map(({ zone, buildings }) => [zone.id, buildings.flatMap(({ doors }) => doors.map((door) => door.id))])).toEqual([['zone-1', ['household-1']]]);
  });

  it('should take what a member holds to the next when it is handed over while both serve, and close the files to the one before', async () => {
    await openFile();
    const { id } = await report(running.visitor(), { code: 'B1', householdId: 'household-1' });
    await act(as.secretary, id, 'triage', { matterCode: '0201', tier: 1, urgency: 'U3' });
    expect(await holder(id)).toBe('person-member');
    const headers = key();
    await handOver('person-colleague', as.secretary, 'zone-1', headers);
    await handOver('person-colleague', as.secretary, 'zone-1', headers);
    await settle();
    expect(await holder(id)).toBe('person-colleague');
    await expect(files(as.member)).rejects.toMatchObject({ status: 404 });
    expect(await as.member.call('get', '/api/me/zones')).toEqual([]);
    await handOver(undefined);
    await settle();
    expect(await memberOf('zone-1')).toBeNull();
    expect(await holder(id)).toBeNull();
  });

  it('should tell whoever hands it over that it stands open, when it does, and not when it was handed over before', async () => {
    const told = async () => (await as.secretary.call('get', '/api/notices')).items.filter(({ type }) => type === 'zonesOpen');
    const ends = (at: string) => as.security.call('post', '/api/people/{personId}/posts/{postId}/end', { path: { personId: 'person-member', postId: 'role-member' }, headers: key(), body: { at } });
    await ends(new Date(running.clock.now() + 60 * MINUTE).toISOString());
    await settle();
    expect(await told()).toEqual([]);
    for (let minutes = 0; minutes < 61; minutes += 30) {
      running.clock.forward(30 * MINUTE);
      await running.settled();
    }
    expect(await told()).toMatchObject([{ requestId: null, data: { place: '1栋一楼责任区', count: '1', nodeId: 'east-1-branch' } }]);
    expect((await (await running.as('other-secretary')).call('get', '/api/notices')).items).toEqual([]);
  });

  it('should tell nobody of a zone that has a successor when the post ends', async () => {
    await handOver('person-colleague');
    await endPost();
    await settle();
    expect((await as.secretary.call('get', '/api/notices')).items.filter(({ type }) => type === 'zonesOpen')).toEqual([]);
  });

  it('should be handed over within the group alone, by whoever leads it', async () => {
    await expect(handOver('person-stranger')).rejects.toMatchObject({ status: 422, code: 'DUTY.NOT_OF_GROUP' });
    await expect(handOver('person-colleague', await running.as('other-secretary'))).rejects.toMatchObject({ status: 404 });
    await expect(handOver('person-colleague', as.member)).rejects.toMatchObject({ status: 403 });
    await expect(gridZones(await running.as('other-secretary'))).rejects.toMatchObject({ status: 404 });
  });

  it('should come to one of two who hand it over at once', async () => {
    const both = await Promise.allSettled([handOver('person-colleague', as.secretary), handOver(undefined, as.admin)]);
    const refused = both.filter((one) => one.status === 'rejected');
    for (const one of refused) expect(one.reason).toMatchObject({ code: 'ZONE.CHANGED_MEANWHILE' });
    expect(refused.length).toBeLessThan(2);
    const { zones } = await coverage('east-1-branch', as.secretary);
    expect(zones.some(({ id }) => id === 'zone-1')).toBe((await memberOf('zone-1')) === null);
  });

  it('should take buildings and doors in from a table, wholly or not at all', async () => {
    const table = '楼栋,地址,单元,房号,责任区\n1栋,蕉门路1号,1单元,101,1栋二楼责任区\n2栋,蕉门路2号,,201,1栋二楼责任区\n2栋,蕉门路2号,,202,\n';
    const wrong = await takeIn(`${table}3栋,蕉门路3号,,301,没有这个区\n2栋,蕉门路2号,,201,\n`, true);
    expect(wrong).toMatchObject({ applied: false, good: 3, first: [], faults: [{ line: 5, fault: 'zone', value: '没有这个区' }, { line: 6, fault: 'twice' }] });
    expect((await gridZones()).buildings).toHaveLength(1);
    const expected = { lines: 3, newBuildings: 1, newDoors: 2, movedDoors: 1, good: 3, first: [], faults: [] };
    const seen = await takeIn(table, false);
    expect(seen).toMatchObject({ applied: false, ...expected, first: [{ line: 2, building: '1栋', room: '101', effect: 'moved' }, { line: 3, building: '2栋', room: '201', zone: '1栋二楼责任区', effect: 'new' }, { line: 4, room: '202', zone: '', effect: 'new' }] });
    expect((await gridZones()).buildings).toHaveLength(1);

    await openFile();
    const headers = key();
    expect(await takeIn(table, true, headers)).toEqual({ applied: true, ...expected });
    expect(await takeIn(table, true, headers)).toEqual({ applied: true, ...expected });
    expect(await takeIn(table, true)).toMatchObject({ newBuildings: 0, newDoors: 0, movedDoors: 0 });
    expect((await gridZones()).buildings.map(({ name }) => name)).toEqual(['1栋', '2栋']);
    // The file goes with its door, away from whoever answered before.
    expect((await files(as.member)).items).toEqual([]);
    const covered = await coverage('east-1');
    expect((await coverage('east-1-branch')).grids.map((grid) => grid.id)).toEqual(['east-1']);
    expect(covered).toMatchObject({ total: { buildings: 2, buildingsOpen: 0, zones: 2, zonesOpen: 1, doorsOpen: 1 }, doors: [{ name: '202', of: '2栋', groupId: null }] });
    expect((await coverage('east-village')).total).toMatchObject({ doorsOpen: 1, zonesOpen: 1 });
    for (const wide of ['district', 'east']) await expect(coverage(wide)).rejects.toMatchObject({ status: 404 });
    await expect(takeIn(table, false, key(), as.secretary)).rejects.toMatchObject({ status: 403 });
  });

  it('should let an administrator enter, correct and take away doors, but not from under a household that keeps a file', async () => {
    const { id: buildingId } = await as.admin.call('post', '/api/zones/grids/{id}/buildings', { path: { id: 'east-1' }, headers: key(), body: { name: '2栋', address: '蕉门路2号' } });
    await expect(as.admin.call('post', '/api/zones/grids/{id}/buildings', { path: { id: 'east-1' }, headers: key(), body: { name: '２栋', address: '' } })).rejects.toMatchObject({ code: 'BUILDING.STANDS_ALREADY' });
    expect((await coverage('east-1')).buildings.map(({ name }) => name)).toEqual(['2栋']);
    await as.admin.call('put', '/api/zones/buildings/{id}', { path: { id: buildingId }, body: { name: '3栋', address: '蕉门路3号' } });
    const door = await as.admin.call('post', '/api/zones/buildings/{id}/doors', { path: { id: buildingId }, headers: key(), body: { unit: '', room: '101' } });
    expect(door.zoneId).toBeNull();
    await expect(as.admin.call('post', '/api/zones/buildings/{id}/doors', { path: { id: buildingId }, headers: key(), body: { unit: '', room: '101' } })).rejects.toMatchObject({ code: 'DOOR.STANDS_ALREADY' });
    await expect(running.visitor().call('post', '/api/household-files', { headers: key(), body: { buildingId, householdId: door.id, ...FILE } })).rejects.toMatchObject({ code: 'HOUSEHOLD.NOBODY_YET' });
    const at = { path: { id: buildingId, doorId: door.id } };
    await as.admin.call('put', '/api/zones/buildings/{id}/doors/{doorId}', { ...at, body: { unit: '1单元', room: '102', zoneId: 'zone-1' } });
    expect(await doorsOf(buildingId)).toEqual([{ id: door.id, unit: '1单元', room: '102', zoneId: 'zone-1' }]);
    await running.visitor().call('post', '/api/household-files', { headers: key(), body: { buildingId, householdId: door.id, ...FILE } });
    await expect(as.admin.call('delete', '/api/zones/buildings/{id}/doors/{doorId}', at)).rejects.toMatchObject({ code: 'DOOR.HAS_FILE' });
    await expect(as.admin.call('put', '/api/zones/buildings/{id}/doors/{doorId}', { ...at, body: { unit: '', room: '102' } })).rejects.toMatchObject({ code: 'DOOR.HAS_FILE' });
    const spare = await as.admin.call('post', '/api/zones/buildings/{id}/doors', { path: { id: buildingId }, headers: key(), body: { unit: '', room: '999' } });
    await as.admin.call('delete', '/api/zones/buildings/{id}/doors/{doorId}', { path: { id: buildingId, doorId: spare.id } });
    expect(await doorsOf(buildingId)).toHaveLength(1);
    await expect(as.secretary.call('post', '/api/zones/buildings/{id}/doors', { path: { id: buildingId }, headers: key(), body: { unit: '', room: '1' } })).rejects.toMatchObject({ status: 403 });
  });
});
