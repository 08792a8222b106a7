import type { Schemas } from '@yige/api-client';
import { type Api, key, type RunningApp, startApp } from '../../testing/start-app.js';

const DAY_MS = 86_400_000;

describe('the registry of codes', () => {
  let running: RunningApp;
  let community: Api;

  beforeAll(async () => {
    running = await startApp({ WX_VERIFY_FILES: 'MP_verify_aB3xYz.txt:aB3xYz' });
    community = await running.as('community');
  });
  afterAll(() => running.stop());

  const make = (body: Partial<Schemas['MakeCode']> = {}) => community.call('post', '/api/codes', { headers: key(), body: { gridId: running.district.node('east/1'), ...body } });
  const record = (id: string) => community.call('get', '/api/codes/{id}/record', { path: { id } });
  const scanned = (code: string) => running.visitor().call('get', '/api/codes/{code}', { path: { code } });

  it('should make a code for a grid or one of its buildings, once for one key', async () => {
    const headers = key();
    const [first, again] = [await community.call('post', '/api/codes', { headers, body: { gridId: running.district.node('east/1'), buildingId: 'building-1' } }), await community.call('post', '/api/codes', { headers, body: { gridId: running.district.node('east/1'), buildingId: 'building-1' } })];
    expect(again).toEqual(first);
    expect(first).toMatchObject({ target: 'building', label: '1栋', status: 'active', scans: 0, url: expect.stringContaining(`/g/${first.code}`) as string });
    expect(await scanned(first.code)).toMatchObject({ status: 'active', place: { building: { name: '1栋' } } });
    await expect(make({ gridId: running.district.node('west/1') })).rejects.toMatchObject({ status: 404 });
    await expect(make({ gridId: running.district.node('east/2'), buildingId: 'building-1' })).rejects.toMatchObject({ code: 'ORG.UNKNOWN_BUILDING' });
  });

  it('should make the codes that are missing, and none twice', async () => {
    const { made } = await community.call('post', '/api/codes/missing', { body: {} });
    expect(made).toBeGreaterThan(0);
    expect(await community.call('post', '/api/codes/missing', { body: {} })).toEqual({ made: 0 });
    await expect(community.call('post', '/api/codes/missing', { body: { nodeId: running.district.node('west/1') } })).rejects.toMatchObject({ status: 404 });
  });

  it('should count scans by day and show where a code hangs', async () => {
    const code = await make();
    const scan = () => running.visitor().call('post', '/api/codes/{code}/scans', { path: { code: code.code } });
    await scan();
    await scan();
    running.clock.forward(DAY_MS);
    community = await running.as('community');
    await scan();
    const shown = await record(code.id);
    expect(shown.days.map(({ count }) => count)).toEqual([2, 1]);
    expect(shown).toMatchObject({ code: { scans: 3 }, place: { grid: { id: running.district.node('east/1') }, branch: { kind: 'branch' } }, changes: [{ kind: 'made', by: { name: expect.any(String) as string } }] });
  });

  it('should bring a revoked code back, and remember both with the reason', async () => {
    const { id, code } = await make();
    await expect(community.call('post', '/api/codes/{id}/restore', { path: { id } })).rejects.toMatchObject({ status: 409, code: 'CODE.IN_USE' });
    await community.call('post', '/api/codes/{id}/revoke', { path: { id }, body: { reason: '贴错楼' } });
    expect(await scanned(code)).toMatchObject({ status: 'revoked', place: null });
    expect(await community.call('post', '/api/codes/{id}/restore', { path: { id } })).toMatchObject({ status: 'active', revokedAt: null });
    expect(await scanned(code)).toMatchObject({ status: 'active' });
    expect((await record(id)).changes.map(({ kind, reason }) => [kind, reason])).toEqual([['restored', null], ['revoked', '贴错楼'], ['made', null]]);
  });

  it('should point a code elsewhere and back again by what it remembers', async () => {
    const { id, code } = await make({ label: '东门岗亭' });
    await community.call('post', '/api/codes/{id}/repoint', { path: { id }, body: { gridId: running.district.node('east/2') } });
    expect((await scanned(code)).place?.grid.id).toBe(running.district.node('east/2'));
    const from = (await record(id)).changes[0]?.from;
    expect(from).toEqual({ gridId: running.district.node('east/1'), buildingId: null, label: '东门岗亭' });
    const back = await community.call('post', '/api/codes/{id}/repoint', { path: { id }, body: { gridId: from?.gridId ?? '', label: from?.label ?? '' } });
    expect(back).toMatchObject({ label: '东门岗亭', grid: { id: running.district.node('east/1') } });
  });

  it('should print a code anew with both in use for a while, and end the old one when its time is over', async () => {
    const old = await make();
    const headers = key();
    const reprint = () => community.call('post', '/api/codes/{id}/reprint', { path: { id: old.id }, headers, body: { keepDays: 30 } });
    const made = await reprint();
    expect(await reprint()).toEqual(made);
    expect(made).toMatchObject({ code: { label: old.label, status: 'active' }, old: { status: 'active', replacedBy: made.code.code } });
    await expect(community.call('post', '/api/codes/{id}/reprint', { path: { id: old.id }, headers: key(), body: { keepDays: 0 } })).rejects.toMatchObject({ status: 409, code: 'CODE.ALREADY_REPRINTED' });
    expect([(await scanned(old.code)).status, (await scanned(made.code.code)).status]).toEqual(['active', 'active']);
    running.clock.forward(30 * DAY_MS + 1);
    community = await running.as('community');
    expect([(await scanned(old.code)).status, (await scanned(made.code.code)).status]).toEqual(['revoked', 'active']);
    const statusOf = async (status: 'active' | 'revoked') => (await community.call('get', '/api/codes', { query: { q: old.code, status } })).items.length;
    expect([await statusOf('active'), await statusOf('revoked')]).toEqual([0, 1]);
    expect((await record(old.id)).changes.map(({ kind, other }) => [kind, other])).toEqual([['reprinted', made.code.code], ['made', null]]);
  });

  it('should end the old code at once where nothing is to lead on', async () => {
    const old = await make();
    const { old: ended } = await community.call('post', '/api/codes/{id}/reprint', { path: { id: old.id }, headers: key(), body: { keepDays: 0 } });
    expect(ended.status).toBe('revoked');
    expect((await scanned(old.code)).status).toBe('revoked');
    expect(await community.call('post', '/api/codes/{id}/restore', { path: { id: old.id } })).toMatchObject({ status: 'active', endsAt: null, replacedBy: null });
  });

  it('should go through the registry page by page, below one place', async () => {
    const query = { nodeId: running.district.node('east/1'), limit: 2 };
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: { items: { id: string; grid: { id: string } }[]; nextCursor: string | null } = await community.call('get', '/api/codes', { query: cursor === '' ? query : { ...query, cursor } });
      expect(page.items.every(({ grid }) => grid.id === running.district.node('east/1'))).toBe(true);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toContain('code-EAST1');
    expect((await community.call('get', '/api/codes', { query: { nodeId: running.district.node('west/1') } })).items).toEqual([]);
  });

  it('should let one of two who change a code at once know that the other was faster', async () => {
    const { id } = await make();
    const both = await Promise.allSettled([0, 1].map((n) => community.call('post', '/api/codes/{id}/repoint', { path: { id }, body: { gridId: running.district.node('east/2'), label: `门${n}` } })));
    const refused = both.filter((one) => one.status === 'rejected');
    for (const { reason } of refused) expect(reason).toMatchObject({ status: 409, code: 'CODE.CHANGED_MEANWHILE' });
    expect(both.length - refused.length).toBeGreaterThan(0);
    expect((await record(id)).changes).toHaveLength(1 + both.length - refused.length);
  });

  it('should serve the file by which the platform knows the address, and no other', async () => {
    for (const at of ['/MP_verify_aB3xYz.txt', '/g/MP_verify_aB3xYz.txt']) {
      const answer = await fetch(running.url + at);
      expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([200, 'text/plain; charset=utf-8', 'aB3xYz']);
    }
    for (const at of ['/MP_verify_other.txt', '/..%2fMP_verify_aB3xYz.txt', '/g/..%2f..%2fpackage.json']) {
      expect((await fetch(running.url + at, { redirect: 'manual' })).status).not.toBe(200);
    }
  });
});
