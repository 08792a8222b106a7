import { AuditEntry } from '../../audit/infrastructure/audit-entry.entity.js';
import { report, type RunningApp, startApp } from '../../testing/start-app.js';

describe('somebody on the line who has lost the code', () => {
  let running: RunningApp;

  beforeEach(async () => {
    running = await startApp();
  });
  afterEach(() => running.stop());

  const find = async (login: string, phone: string) => (await running.as(login)).call('post', '/api/callers', { body: { phone, reason: '来电查询进展' } });
  const looks = (code: string, id: string) => running.visitor(code).call('get', '/api/requests/{id}/identity-views', { path: { id } });

  it('should be found by the number that they left, however it is written, and read who looked and why', async () => {
    const first = await report(running.visitor(), { contact: { name: '何晓雯', phone: '138 0013 8000' } });
    const second = await report(running.visitor(), { contact: { phone: '13800138000' } });
    await report(running.visitor(), { contact: { phone: '13900139000' } });
    const found = await find('dispatcher', '138-0013-8000');
    expect(found.items.map(({ id }) => id)).toEqual([second.id, first.id]);
    expect(JSON.stringify(found)).not.toMatch(/1380013|何晓雯/);
    expect(await looks(first.lookupCode, first.id)).toMatchObject([{ reason: '来电查询进展' }]);
    const entries = await running.dataSource.manager.find(AuditEntry, { where: { action: 'reporter.foundByPhone' } });
    expect(entries.map(({ objectId }) => objectId).sort()).toEqual([first.id, second.id].sort());
  });

  it('should not be found where they reported without a name, or have been forgotten, and the trail tells that somebody asked', async () => {
    await report(running.visitor(), { anonymous: true, contact: { phone: '13800138000' } });
    const forgotten = await report(running.visitor(), { contact: { phone: '13800138000' } });
    await running.visitor(forgotten.lookupCode).call('post', '/api/requests/{id}/own-data/withdraw', { path: { id: forgotten.id }, body: { what: 'contact' } });
    expect((await find('dispatcher', '13800138000')).items).toEqual([]);
    expect(await running.dataSource.manager.find(AuditEntry, { where: { action: 'reporter.foundByPhone' } })).toMatchObject([{ objectId: null, outcome: 'done', detail: { entries: 0 } }]);
  });

  it('should be found by the dispatch centre alone', async () => {
    for (const login of ['secretary', 'town', 'supervisor', 'admin']) await expect(find(login, '13800138000')).rejects.toMatchObject({ status: 403 });
    await expect(find('dispatcher', '12')).rejects.toMatchObject({ status: 422 });
  });
});
