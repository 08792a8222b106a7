import { Account, RoleAssignment } from '../../access/index.js';
import { type RunningApp, startApp } from '../../testing/start-app.js';

describe('codes', () => {
  let running: RunningApp;

  beforeAll(async () => {
    running = await startApp();
  });
  afterAll(() => running.stop());

  it('should tell where a code points, typed as people read it from a poster', async () => {
    for (const code of ['EAST1', 'east1', ' EAST-1 ']) {
      const scanned = await running.visitor().call('get', '/api/codes/{code}', { path: { code } });
      expect(scanned).toMatchObject({ status: 'active', place: { grid: { name: '第1网格' }, town: { name: '南沙街道' }, responsible: { familyName: '陈', role: 'branchSecretary' } } });
    }
    const building = await running.visitor().call('get', '/api/codes/{code}', { path: { code: 'B1' } });
    expect(building.place).toMatchObject({ building: { name: '1栋' }, responsible: { role: 'branchSecretary' } });
  });

  it('should tell who answers for a door of a building that several share', async () => {
    const { items } = await running.visitor().call('get', '/api/org/buildings/{id}/doors', { path: { id: 'building-1' } });
    expect(items).toEqual([{ id: 'household-1', unit: '1单元', room: '101' }, { id: 'household-2', unit: '1单元', room: '201' }]);
    const place = (householdId: string) => running.visitor().call('get', '/api/org/grids/{id}/place', { path: { id: 'east-1' }, query: { buildingId: 'building-1', householdId } });
    expect((await place('household-1')).responsible).toEqual({ familyName: '陈', role: 'partyMember' });
    await expect(place('household-9')).rejects.toMatchObject({ code: 'ORG.UNKNOWN_DOOR' });
  });

  it('should name nobody at a door who left the group or may no longer sign in', async () => {
    const responsible = async () => (await running.visitor().call('get', '/api/org/grids/{id}/place', { path: { id: 'east-1' }, query: { buildingId: 'building-1', householdId: 'household-1' } })).responsible?.role;
    const { manager } = running.dataSource;
    await manager.update(RoleAssignment, { id: 'role-member' }, { validTo: running.clock.now() });
    expect(await responsible()).toBe('branchSecretary');
    await manager.update(RoleAssignment, { id: 'role-member' }, { validTo: null });
    expect(await responsible()).toBe('partyMember');
    await manager.update(Account, { personId: 'person-member' }, { disabled: true });
    expect(await responsible()).toBe('branchSecretary');
    await manager.update(Account, { personId: 'person-member' }, { disabled: false });
  });

  it('should say of a revoked and of an unknown code which it is, and where neither points', async () => {
    expect(await running.visitor().call('get', '/api/codes/{code}', { path: { code: 'DEAD' } })).toMatchObject({ status: 'revoked', place: null });
    expect(await running.visitor().call('get', '/api/codes/{code}', { path: { code: '../../etc/passwd' } })).toMatchObject({ status: 'unknown', place: null });
  });

  it('should lead a scan to the report page and count it, not the person', async () => {
    const admin = await running.as('admin');
    const scans = async (): Promise<number> => (await admin.call('get', '/api/codes', { query: { q: 'B1' } })).items.find((code) => code.code === 'B1')?.scans ?? -1;
    const before = await scans();
    const answers = await Promise.all(Array.from({ length: 20 }, () => fetch(`${running.url}/g/B1`, { redirect: 'manual' })));
    expect(answers.map((answer) => [answer.status, answer.headers.get('location')])).toEqual(Array.from({ length: 20 }, () => [302, '/m/#/pages/report/index?code=B1']));
    expect(await scans()).toBe(before + 20);
    const columns = (await running.dataSource.query('SELECT * FROM code_scans')) as Record<string, unknown>[];
    expect(Object.keys(columns[0] ?? {}).sort()).toEqual(['code_id', 'count', 'day', 'id', 'tenant_id']);
  });

  it('should stop a code and let it point elsewhere, keeping what is printed', async () => {
    const community = await running.as('community');
    const code = (await community.call('get', '/api/codes')).items.find((one) => one.code === 'EAST1');
    if (!code) throw new Error('the code is missing');
    const revoked = await community.call('post', '/api/codes/{id}/revoke', { path: { id: code.id }, body: { reason: '海报被撕' } });
    expect(revoked.status).toBe('revoked');
    await expect(community.call('post', '/api/codes/{id}/revoke', { path: { id: code.id }, body: { reason: '再一次' } })).rejects.toMatchObject({ status: 409, code: 'CODE.ALREADY_REVOKED' });
    const moved = await community.call('post', '/api/codes/{id}/repoint', { path: { id: code.id }, body: { gridId: running.district.node('east/2') } });
    expect(moved).toMatchObject({ code: 'EAST1', status: 'active', grid: { id: 'east-2' } });
    await expect(community.call('post', '/api/codes/{id}/repoint', { path: { id: code.id }, body: { gridId: running.district.node('west/1') } })).rejects.toMatchObject({ status: 404 });
  });

  it('should draw a code that any camera reads, as SVG and PNG, and none for a code that nobody issued', async () => {
    const svg = await fetch(`${running.url}/api/codes/B1/image`);
    expect(svg.headers.get('content-type')).toContain('image/svg+xml');
    expect(await svg.text()).toMatch(/^<svg /);
    const png = await fetch(`${running.url}/api/codes/B1/image?format=png`);
    expect(Buffer.from(await png.arrayBuffer()).subarray(1, 4).toString()).toBe('PNG');
    expect((await fetch(`${running.url}/api/codes/NOBODY/image`)).status).toBe(404);
    expect((await fetch(`${running.url}/api/codes/B1/image?format=gif`)).status).toBe(422);
  });
});
