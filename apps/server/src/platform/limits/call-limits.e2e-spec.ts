import { randomUUID } from 'node:crypto';
import { PASSWORD } from '../../testing/small-district.js';
import { AttemptWindow } from './attempt-window.entity.js';
import { type RunningApp, startApp } from '../../testing/start-app.js';

describe('limits of what costs room or work', () => {
  let running: RunningApp;
  beforeAll(async () => {
    running = await startApp({ TRUST_PROXY: 'loopback' });
  });
  afterAll(() => running.stop());

  /** As if so many calls had come by now from where one has. */
  async function further(what: string, count: number): Promise<void> {
    const rows = (await running.dataSource.manager.find(AttemptWindow)).filter(({ subject, windowStart }) => subject.startsWith(`${what}:`) && windowStart === Math.floor(running.clock.now() / 600_000) * 600_000);
    expect(rows.length).toBeGreaterThan(0);
    for (const { id } of rows) await running.dataSource.manager.update(AttemptWindow, { id }, { count });
  }

  const upload = async (headers: Record<string, string>): Promise<Response> => {
    const form = new FormData();
    form.append('file', new Blob(['no photo']), 'a.jpg');
    return fetch(`${running.url}/api/attachments`, { method: 'POST', body: form, headers });
  };

  it('should hold uploads of one address over a restart, say when it ends in three languages, and hold up nobody else', async () => {
    const from = { 'x-forwarded-for': '203.0.113.7' };
    for (let n = 0; n < 45; n++) await (await upload(from)).arrayBuffer();
    running = await running.restart();
    for (let n = 0; n < 45; n++) expect((await upload(from)).status).toBe(422);
    for (const [language, words] of [['zh-CN', '请过'], ['zh-TW', '請過'], ['en', 'Please come back']] as const) {
      const answer = await upload({ ...from, 'accept-language': language });
      expect([answer.status, await answer.json()]).toMatchObject([429, { code: 'LIMIT.REACHED', detail: expect.stringContaining(words) as string }]);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(Number(answer.headers.get('retry-after'))).toBeLessThanOrEqual(600);
    }
    expect((await upload({ 'x-forwarded-for': '203.0.113.8' })).status).toBe(422);
    running.clock.forward(600_000);
    expect((await upload(from)).status).toBe(422);
  });

  it('should hold exports of one person and not of another', async () => {
    const take = async (login: string): Promise<unknown[]> => {
      const staff = await running.as(login);
      const ask = (): Promise<unknown> => staff.call('get', '/api/ledger', { query: { from: '2026-01-01', to: '2026-01-02', format: 'csv' } }).then(() => 200, (error: { status: number }) => error.status);
      const answers: unknown[] = [];
      for (let n = 0; n < 32; n++) answers.push(await ask());
      return answers;
    };
    const answers = await take('town');
    expect([answers.filter((status) => status === 200).length, answers.slice(30)]).toEqual([30, [429, 429]]);
    expect((await take('community')).slice(0, 5)).toEqual([200, 200, 200, 200, 200]);
  });

  describe('of reports', () => {
    const FIRE = '楼上着火了，有人被困，快来救人';
    const submit = async (headers: Record<string, string>, body: object = {}, key = randomUUID()): Promise<Response> =>
      fetch(`${running.url}/api/requests`, {
        method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': key, ...headers }, body: JSON.stringify({ text: '楼道里堆满了纸箱和旧家具', gridId: running.district.node('east/1'), ...body }),
      });
    const count = async (times: number, headers: (n: number) => Record<string, string>, body: object = {}): Promise<Record<number, number>> => {
      const statuses: Record<number, number> = {};
      for (let n = 0; n < times; n++) {
        const answer = await submit(headers(n), body);
        await answer.arrayBuffer();
        statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
      }
      return statuses;
    };

    beforeEach(() => running.clock.forward(600_000));

    it('should hold those of one device whatever its address, and say kindly when to come back', async () => {
      const device = { 'x-device': 'a-device-named-by-chance' };
      const first = randomUUID();
      const from = (n: number): Record<string, string> => ({ ...device, 'x-forwarded-for': `198.51.100.${n}` });
      expect((await submit(from(200), {}, first)).status).toBe(201);
      expect(await count(22, from)).toEqual({ 201: 19, 429: 3 });
      const refused = await submit({ ...from(250), 'accept-language': 'en' });
      expect([refused.status, refused.headers.get('retry-after'), await refused.json()]).toMatchObject([429, '600', { code: 'LIMIT.REACHED', detail: 'That was a lot at once. Please come back in 10 minutes; what you wrote is not lost.' }]);
      // What was taken before is answered again, and danger is never held up.
      expect((await submit(from(200), {}, first)).status).toBe(201);
      expect((await submit(from(251), { text: FIRE })).status).toBe(201);
      expect((await submit({ 'x-device': 'another-device-by-chance', 'x-forwarded-for': '198.51.100.252' })).status).toBe(201);
      running.clock.forward(600_000);
      expect((await submit(from(253))).status).toBe(201);
    });

    it('should hold those of one address without a device, and not those of a colleague in the same office', async () => {
      const from = { 'x-forwarded-for': '198.51.100.7' };
      expect(await count(2, () => from, { gridId: running.district.node('east/2') })).toEqual({ 201: 2 });
      await further('submit-address', 148);
      expect(await count(5, () => from, { gridId: running.district.node('east/2') })).toEqual({ 201: 2, 429: 3 });
      const { token } = await running.visitor().call('post', '/api/sessions', { body: { login: 'member', password: PASSWORD } });
      expect((await submit({ ...from, authorization: `Bearer ${token}` })).status).toBe(201);
    });

    it('should hold those of a member who files for others, and those about one grid', async () => {
      const { token } = await running.visitor().call('post', '/api/sessions', { body: { login: 'secretary', password: PASSWORD } });
      expect(await count(2, () => ({ authorization: `Bearer ${token}` }), { onBehalf: true })).toEqual({ 201: 2 });
      await further('submit-person', 118);
      expect(await count(4, () => ({ authorization: `Bearer ${token}` }), { onBehalf: true })).toEqual({ 201: 2, 429: 2 });
      await further('submit-grid', 397);
      expect(await count(6, (n) => ({ 'x-forwarded-for': `192.0.2.${n}` }))).toEqual({ 201: 3, 429: 3 });
      expect((await submit({ 'x-forwarded-for': '192.0.2.251' }, { gridId: running.district.node('west/1') })).status).toBe(201);
      expect((await submit({ 'x-forwarded-for': '192.0.2.251' }, { text: FIRE })).status).toBe(201);
    });
  });

  it('should hold searches of one person and of one device, and no list without words', async () => {
    const member = await running.as('colleague');
    const { node } = running.district;
    const search = (q?: string): Promise<number> => member.call('get', '/api/worklists/{view}', { path: { view: 'mine' }, query: { ...(q === undefined ? {} : { q }) } }).then(() => 200, (error: { status: number }) => error.status);
    await search('纸箱');
    await further('search-person', 599);
    expect([await search('纸箱'), await search('纸箱'), await search()]).toEqual([200, 429, 200]);
    const similar = async (device: string): Promise<number> => {
      const headers = { 'content-type': 'application/json', 'x-forwarded-for': '198.51.100.9', 'x-device': device };
      const answer = await fetch(`${running.url}/api/similar-requests`, { method: 'POST', headers, body: JSON.stringify({ text: '楼道里堆满了纸箱', gridId: node('east/1') }) });
      await answer.arrayBuffer();
      return answer.status;
    };
    await similar('a-device-named-by-chance');
    await further('search-device', 149);
    expect([await similar('a-device-named-by-chance'), await similar('a-device-named-by-chance'), await similar('another-device-by-chance')]).toEqual([200, 429, 200]);
  });
});
