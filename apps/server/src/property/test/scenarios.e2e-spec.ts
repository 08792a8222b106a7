import type { Schemas } from '@yige/api-client';
import { IdentityView } from '../../requests/infrastructure/identity-view.entity.js';
import { type Api, key, report, type RunningApp, startApp } from '../../testing/start-app.js';

const TEXT = '举报有人在天台违法搭建铁皮房，每天半夜还在施工，我家小孩睡不着';
const HOUR = 3_600_000;

describe('acceptance scenarios (domain.md 6): the property company', () => {
  let running: RunningApp;
  let enforcement: Api;
  let property: Api;

  beforeEach(async () => {
    running = await startApp();
    [enforcement, property] = await Promise.all([running.as('enforcement'), running.as('property')]);
  });
  afterEach(() => running.stop());

  /** A confidential report that the enforcement bureau has signed. */
  async function reported(): Promise<Schemas['ReceiptView']> {
    const receipt = await report(running.visitor(), { text: TEXT, kind: 'report', contact: { name: '何晓雯', phone: '13800138000' } });
    const path = { id: receipt.id };
    const triaged = await (await running.as('dispatcher')).call('post', '/api/requests/{id}/commands/triage', {
      path, headers: key(), body: { expectedVersion: receipt.version, matterCode: '0201', tier: 3, urgency: 'U3', unitId: running.district.node('CGZF') },
    });
    await enforcement.call('post', '/api/requests/{id}/commands/sign', { path, headers: key(), body: { expectedVersion: triaged.version } });
    return receipt;
  }
  const ask = (id: string, own: Partial<Schemas['AskProperty']> = {}, api = enforcement) => api.call('post', '/api/requests/{id}/property-tasks', {
    path: { id }, headers: key(),
    body: { unitId: running.district.node('east/property'), summary: '天台可能有违规搭建，请开门配合查看，并提供竣工图', confirmedNeutral: true, dueAt: new Date(running.clock.now() + 24 * HOUR).toISOString(), ...own },
  });
  const open = async (): Promise<Schemas['PropertyTaskView'][]> => (await property.call('get', '/api/property-tasks')).items;

  it('7. 举报违建: 物业 account opens task → no name, no phone, no verbatim text; view log has 0 identity views', async () => {
    const receipt = await reported();
    await ask(receipt.id);
    const [task] = await open();
    const seen = JSON.stringify([task, await property.call('get', '/api/property-tasks/{id}', { path: { id: task!.id } })]);
    expect(seen).toContain('天台可能有违规搭建');
    expect(seen).not.toMatch(/何晓雯|1380|半夜|施工|小孩/);
    expect(seen).not.toContain(receipt.number);
    expect(seen).not.toContain(receipt.id);

    const path = { id: receipt.id };
    await expect(property.call('get', '/api/requests/{id}', { path })).rejects.toMatchObject({ status: 404 });
    await expect(property.call('post', '/api/requests/{id}/identity', { path, body: { reason: '想知道是谁' } })).rejects.toMatchObject({ status: 403 });
    expect(await running.dataSource.manager.count(IdentityView)).toBe(0);
    expect(await running.visitor(receipt.lookupCode).call('get', '/api/requests/{id}/identity-views', { path })).toEqual([]);
  });

  it('should send nothing that quotes the report, names the reporter or was confirmed by nobody', async () => {
    const { id } = await reported();
    for (const summary of ['有人反映每天半夜还在施工，请制止', '何晓雯家楼上有搭建，请查看', '有问题请联系13800138000']) {
      await expect(ask(id, { summary })).rejects.toMatchObject({ status: 422, code: 'PROPERTY.TELLS_WHO' });
    }
    await expect(ask(id, { confirmedNeutral: false })).rejects.toMatchObject({ status: 422, code: 'PROPERTY.NOT_CONFIRMED' });
    await expect(ask(id, { unitId: running.district.node('SW') })).rejects.toMatchObject({ status: 422, code: 'ORG.UNKNOWN_NODE' });
    const { draft } = await enforcement.call('get', '/api/requests/{id}/property-tasks', { path: { id } });
    await expect(ask(id, { summary: `${draft}，请配合查看` })).resolves.toMatchObject({ status: 'open' });
  });

  it('should tell the company that it is asked something and where, and nothing that leads to the request', async () => {
    const receipt = await reported();
    await ask(receipt.id);
    await running.settled();
    const { items } = await property.call('get', '/api/notices');
    expect(items).toMatchObject([{ type: 'propertyAsked', requestId: null, mediationId: null, digestId: null }]);
    expect(Object.keys(items[0]!.data)).toEqual(['place']);
    expect(JSON.stringify(items)).not.toContain(receipt.number);
    expect((await enforcement.call('get', '/api/notices')).items.map(({ type }) => type)).not.toContain('propertyAsked');
  });

  it('should be asked only by whoever has signed the request', async () => {
    const { id } = await reported();
    await expect(ask(id, {}, await running.as('dispatcher'))).rejects.toMatchObject({ status: 403, code: 'REQUEST.NOT_HOLDER' });
    await expect(ask(id, {}, await running.as('secretary'))).rejects.toMatchObject({ status: 404 });
  });

  it('should show the company what waits by the next due, and what is over from the last', async () => {
    const { id } = await reported();
    const due = (hours: number): string => new Date(running.clock.now() + hours * HOUR).toISOString();
    for (const [hours, summary] of [[48, '请检查二号门'], [24, '请检查一号门']] as const) await ask(id, { summary, dueAt: due(hours) });
    const waiting = await open();
    expect(waiting.map(({ summary }) => summary)).toEqual(['请检查一号门', '请检查二号门']);
    for (const task of waiting) await property.call('post', '/api/property-tasks/{id}/answer', { path: { id: task.id }, headers: key(), body: { done: false, answer: '门归业委会管' } });
    const first = await property.call('get', '/api/property-tasks', { query: { over: true, limit: 1 } });
    const second = await property.call('get', '/api/property-tasks', { query: { over: true, limit: 1, cursor: first.nextCursor! } });
    expect([...first.items, ...second.items].map(({ summary }) => summary)).toEqual(['请检查二号门', '请检查一号门']);
  });

  it('should tell whoever asked when the company has answered, or let the date pass', async () => {
    const { id } = await reported();
    await ask(id);
    running.clock.forward(25 * HOUR);
    await running.settled();
    enforcement = await running.as('enforcement');
    property = await running.as('property');
    const told = async (): Promise<string[]> => (await enforcement.call('get', '/api/notices')).items.map(({ type }) => type);
    expect(await told()).toContain('propertyOverdue');
    const [task] = await open();
    await property.call('post', '/api/property-tasks/{id}/answer', { path: { id: task!.id }, headers: key(), body: { done: true, answer: '已开门，图纸在物业办公室' } });
    await running.settled();
    expect(await told()).toContain('propertyAnswered');
    expect(await open()).toEqual([]);
    const { tasks } = await enforcement.call('get', '/api/requests/{id}/property-tasks', { path: { id } });
    expect(tasks).toMatchObject([{ status: 'done', answer: '已开门，图纸在物业办公室' }]);
    await expect(enforcement.call('post', '/api/requests/{id}/property-tasks/{taskId}/withdraw', { path: { id, taskId: task!.id } })).rejects.toMatchObject({ status: 409, code: 'PROPERTY.TASK_OVER' });
  });
});
