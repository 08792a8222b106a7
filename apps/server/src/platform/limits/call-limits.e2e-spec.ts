import { type RunningApp, startApp } from '../../testing/start-app.js';

describe('limits of what costs room or work', () => {
  let running: RunningApp;
  beforeAll(async () => {
    running = await startApp({ TRUST_PROXY: 'loopback' });
  });
  afterAll(() => running.stop());

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
});
