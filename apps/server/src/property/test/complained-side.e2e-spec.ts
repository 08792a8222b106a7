import type { Schemas } from '@yige/api-client';
import { AuditEntry } from '../../audit/infrastructure/audit-entry.entity.js';
import { type Api, key, report, type RunningApp, startApp } from '../../testing/start-app.js';

const TEXT = '小区路灯坏了两个月，去社区窗口说过，工作人员态度恶劣，我跑了四趟都没人修';
const SUMMARY = '有居民认为报修以后一直没有下文，请说明报修怎样办理、多久答复';
const HOUR = 3_600_000;

describe('the side that is complained about', () => {
  let running: RunningApp;
  let dispatcher: Api;
  let community: Api;

  beforeEach(async () => {
    running = await startApp();
    [dispatcher, community] = [await running.as('dispatcher'), await running.as('community')];
  });
  afterEach(() => running.stop());

  const filed = (): Promise<Schemas['ReceiptView']> => report(running.visitor(), { text: TEXT, contact: { name: '何晓雯', phone: '13800138000' } });
  const name = (id: string, own: Partial<Schemas['AskProperty']> = {}, api = dispatcher) => api.call('post', '/api/requests/{id}/property-tasks', {
    path: { id }, headers: key(),
    body: { unitId: running.district.node('east/village'), complained: true, summary: SUMMARY, confirmedNeutral: true, dueAt: new Date(running.clock.now() + 48 * HOUR).toISOString(), ...own },
  });
  const asked = async (api: Api, over = false): Promise<Schemas['PropertyTaskView'][]> => (await api.call('get', '/api/property-tasks', { query: { over } })).items;
  const path = (id: string) => ({ path: { id } });
  const command = async (api: Api, id: string, which: string, body: object) => {
    const { version } = await dispatcher.call('get', '/api/requests/{id}', path(id));
    return api.call('post', `/api/requests/{id}/commands/${which}` as '/api/requests/{id}/commands/sign', { ...path(id), headers: key(), body: { expectedVersion: version, ...body } });
  };

  it('should be shown the confirmed summary, and of the request nothing: not by its id, in no list, count, ledger, notice or photo', async () => {
    const receipt = await filed();
    const listed = async (api: Api): Promise<string> => JSON.stringify([await api.call('get', '/api/worklists/{view}', { path: { view: 'area' } }), await api.call('get', '/api/boards/{nodeId}', { path: { nodeId: running.district.node('east/village') } })]);
    expect(await listed(community)).toContain(receipt.id);
    await name(receipt.id);
    await running.settled();

    const [task] = await asked(community);
    expect(task).toMatchObject({ summary: SUMMARY, complained: true, status: 'open', place: '南沙街道社区' });
    const notices = (await community.call('get', '/api/notices')).items;
    expect(notices).toMatchObject([{ type: 'sideAsked', requestId: null }]);
    const seen = JSON.stringify([task, await community.call('get', '/api/property-tasks/{id}', path(task!.id)), notices]);
    for (const telling of ['何晓雯', '1380', '态度', '窗口', '四趟', receipt.number, receipt.id, '网格']) expect(seen).not.toContain(telling);

    await expect(community.call('get', '/api/requests/{id}', path(receipt.id))).rejects.toMatchObject({ status: 404 });
    await expect(community.call('get', '/api/requests/{id}/property-tasks', path(receipt.id))).rejects.toMatchObject({ status: 404 });
    await expect(community.call('get', '/api/requests/{id}/candidates', path(receipt.id))).rejects.toMatchObject({ status: 404 });
    await expect(community.call('post', '/api/requests/{id}/identity', { ...path(receipt.id), body: { reason: '想知道是谁' } })).rejects.toMatchObject({ status: 404 });
    expect(await listed(community)).not.toContain(receipt.id);
    // Others see it as before, and so does its reporter, whose timeline says nothing of it.
    for (const login of ['secretary', 'town', 'supervisor']) expect(await (await running.as(login)).call('get', '/api/requests/{id}', path(receipt.id))).toMatchObject({ id: receipt.id });
    expect(await running.visitor(receipt.lookupCode).call('get', '/api/requests/{id}', path(receipt.id))).toMatchObject({ id: receipt.id });
  });

  it('should answer with its own word, which whoever leads reads', async () => {
    const receipt = await filed();
    await name(receipt.id);
    const [task] = await asked(community);
    await expect((await running.as('town')).call('get', '/api/property-tasks/{id}', path(task!.id))).rejects.toMatchObject({ status: 404 });
    await community.call('post', '/api/property-tasks/{id}/answer', { ...path(task!.id), headers: key(), body: { done: true, answer: '报修当天登记，已把流程贴在门口' } });
    expect(await asked(community, true)).toMatchObject([{ status: 'done' }]);
    const { tasks, complainable, sideDraft } = await dispatcher.call('get', '/api/requests/{id}/property-tasks', path(receipt.id));
    expect(tasks).toMatchObject([{ status: 'done', complained: true, answer: '报修当天登记，已把流程贴在门口' }]);
    expect(complainable.map(({ id }) => id)).toEqual([running.district.node('east/village')]);
    // Whoever completes the draft sends nothing with it that the side is not told elsewhere.
    expect(sideDraft).toContain('南沙街道社区');
    for (const telling of ['网格', '栋']) expect(sideDraft).not.toContain(telling);
  });

  it('should be sent nothing that nobody confirmed, that quotes, names or numbers', async () => {
    const { id } = await filed();
    await expect(name(id, { confirmedNeutral: false })).rejects.toMatchObject({ status: 422, code: 'PROPERTY.NOT_CONFIRMED' });
    for (const summary of ['有人说社区窗口说过，工作人员态度恶劣', '何晓雯报修过，请说明', '请回电13800138000']) await expect(name(id, { summary })).rejects.toMatchObject({ status: 422, code: 'PROPERTY.TELLS_WHO' });
    expect(await asked(community)).toEqual([]);
    expect(await community.call('get', '/api/requests/{id}', path(id))).toMatchObject({ id });
  });

  it('should not be given the request, nor climb to it, nor be named while it has it', async () => {
    const { id } = await filed();
    const secretary = await running.as('secretary');
    await expect(name(id, { unitId: running.district.node('east/1/branch') })).rejects.toMatchObject({ status: 409, code: 'PROPERTY.NOT_THAT_SIDE' });
    await expect(name(id, { unitId: running.district.node('west/village') })).rejects.toMatchObject({ status: 422, code: 'ORG.UNKNOWN_NODE' });
    await name(id, {}, secretary);
    await expect(name(id, { unitId: running.district.node('east') })).rejects.toMatchObject({ status: 409, code: 'PROPERTY.NOT_THAT_SIDE' });
    await expect(command(secretary, id, 'triage', { matterCode: '0201', tier: 2, urgency: 'U3', unitId: running.district.node('east/village') })).rejects.toMatchObject({ status: 422, code: 'REQUEST.UNIT_COMPLAINED' });
    await command(secretary, id, 'triage', { matterCode: '0201', tier: 2, urgency: 'U3' });
    await command(secretary, id, 'sign', {});
    await command(secretary, id, 'escalate', { reason: '需要上一级协调', to: 'above' });
    expect(await dispatcher.call('get', '/api/requests/{id}', path(id))).toMatchObject({ holder: { unit: { id: running.district.node('east') } } });
    await expect(community.call('get', '/api/requests/{id}', path(id))).rejects.toMatchObject({ status: 404 });
  });

  it('should be a side of it no more when it was named by mistake, and every naming stand in the audit trail', async () => {
    const { id } = await filed();
    const first = await name(id);
    await dispatcher.call('post', '/api/requests/{id}/property-tasks/{taskId}/withdraw', { path: { id, taskId: first.id } });
    expect(await community.call('get', '/api/requests/{id}', path(id))).toMatchObject({ id });
    await name(id, { unitId: running.district.node('SW') });
    await expect((await running.as('water')).call('get', '/api/requests/{id}', path(id))).rejects.toMatchObject({ status: 404 });
    expect(await asked(await running.as('water'))).toMatchObject([{ summary: SUMMARY }]);
    const noted = await running.dataSource.manager.findBy(AuditEntry, { action: 'request.sideNamed' });
    expect(noted.map(({ detail }) => detail)).toEqual([{ unitId: running.district.node('east/village') }, { what: 'none' }, { unitId: running.district.node('SW') }]);
  });

  it('should be named by whoever sorts or leads the request, and nobody else', async () => {
    const { id } = await filed();
    for (const login of ['other-secretary', 'water']) await expect(name(id, {}, await running.as(login))).rejects.toMatchObject({ status: 404 });
    for (const login of ['supervisor', 'member', 'property', 'auditor']) await expect(name(id, {}, await running.as(login))).rejects.toMatchObject({ status: 403 });
  });
});
