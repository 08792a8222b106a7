import type { Schemas } from '@yige/api-client';
import { Notice } from '../../notifications/infrastructure/notice.entity.js';
import { act } from '../../testing/act.js';
import { type Api, key, report, type RunningApp, startApp } from '../../testing/start-app.js';
import { CheckSummaries } from '../../statistics/index.js';
import { DispatchRule } from '../infrastructure/dispatch-rule.entity.js';
import { Rating } from '../infrastructure/rating.entity.js';

const DAY = 24 * 3_600_000;
const to = (id: string) => ({ path: { id }, headers: key() });
const read = (api: Api, id: string) => api.call('get', '/api/requests/{id}', { path: { id } });

/** The acceptance scenarios in the words in which they were agreed, each as far as it is about the life of a request. */
describe('acceptance scenarios', () => {
  let running: RunningApp;

  beforeEach(async () => {
    running = await startApp();
  });
  afterEach(() => running.stop());

  const sendTo = async (department: string, receipt: { id: string; version: number }) =>
    (await running.as('dispatcher')).call('post', '/api/requests/{id}/commands/triage', {
      ...to(receipt.id), body: { expectedVersion: receipt.version, matterCode: '0201', tier: 3, urgency: 'U3', unitId: running.district.node(department) },
    });
  const giveBack = (api: Api, moved: { id: string; version: number }) =>
    api.call('post', '/api/requests/{id}/commands/return', { ...to(moved.id), body: { expectedVersion: moved.version, reason: 'R1', basis: '不属本单位法定职责' } });

  it('2. "煤气味" text → still submit-able; ticket U0; no person label saved', async () => {
    const receipt = await report(running.visitor(), { text: '楼道里有很浓的煤气味，怕要爆炸' });
    expect(receipt.emergency[0]?.call.length).toBeGreaterThan(0);
    const detail = await read(await running.as('dispatcher'), receipt.id);
    expect(detail.urgency).toBe('U0');
    const people = JSON.stringify([...(await running.dataSource.query('SELECT * FROM reporter')), ...(await running.dataSource.query('SELECT * FROM person'))]);
    expect(people).not.toMatch(/煤气|U0|emergency/);
  });

  it('3. "嘈到死" → no self-harm panel (guard phrase)', async () => {
    const receipt = await report(running.visitor(), { text: '隔篱装修嘈到死，成晚瞓唔到' });
    expect(receipt.emergency).toEqual([]);
  });

  it('4. Department returns twice → ruling queue, decision in 1 workday, clock kept running', async () => {
    const [water, enforcement, dispatcher] = [await running.as('water'), await running.as('enforcement'), await running.as('dispatcher')];
    const receipt = await report(running.visitor());
    const first = await sendTo('SW', receipt);
    const once = await giveBack(water, first);
    const second = await sendTo('CGZF', once);
    expect(second.dueAt).toBe(first.dueAt);
    const twice = await giveBack(enforcement, second);
    expect(twice).toMatchObject({ status: 'inDispute', dueAt: first.dueAt });
    const resident = running.visitor(receipt.lookupCode);
    // Wednesday: the ruling is due when work ends on Thursday.
    expect((await read(resident, receipt.id)).timeline.at(-1)).toMatchObject({ type: 'returned', data: { contested: true, decideBy: '2026-03-05T10:00:00.000Z' } });

    const ruled = await dispatcher.call('post', '/api/requests/{id}/commands/rule', { ...to(receipt.id), body: { expectedVersion: twice.version, unitId: running.district.node('SW'), basis: '按事项清单由区水务局承办' } });
    expect(ruled).toMatchObject({ status: 'dispatched', dueAt: first.dueAt, holder: { unit: { name: '区水务局' } } });
    await expect(giveBack(water, ruled)).rejects.toMatchObject({ status: 409, code: 'REQUEST.RULING_BINDS' });
  });

  it('4. The ruling feeds the dispatch table: the next one goes there at once', async () => {
    const [enforcement, dispatcher] = [await running.as('enforcement'), await running.as('dispatcher')];
    let moved: Schemas['MovedView'] | Schemas['ReceiptView'] = await report(running.visitor());
    for (let n = 0; n < 2; n++) moved = await giveBack(enforcement, await sendTo('CGZF', moved));
    await dispatcher.call('post', '/api/requests/{id}/commands/rule', { ...to(moved.id), body: { expectedVersion: moved.version, unitId: running.district.node('SW'), basis: '裁定' } });
    expect(await running.dataSource.manager.findBy(DispatchRule, {})).toMatchObject([{ matterCode: '0201', scopeId: running.district.node('east'), unitId: running.district.node('SW') }]);

    const next = await report(running.visitor());
    const sent = await dispatcher.call('post', '/api/requests/{id}/commands/triage', { ...to(next.id), body: { expectedVersion: next.version, matterCode: '0201', tier: 3, urgency: 'U3' } });
    expect(sent.holder.unit.name).toBe('区水务局');
  });

  it('5. Extension asked after expiry → refused; before → allowed once, new date shown', async () => {
    const sign = async (moved: { id: string; version: number }) => (await running.as('water')).call('post', '/api/requests/{id}/commands/sign', { ...to(moved.id), body: { expectedVersion: moved.version } });
    const [early, late] = [await sign(await sendTo('SW', await report(running.visitor()))), await sign(await sendTo('SW', await report(running.visitor())))];
    const dueAt = Date.parse(early.dueAt ?? '');
    const extend = async (moved: { id: string; version: number }) => (await running.as('water')).call('post', '/api/requests/{id}/commands/extend', {
      ...to(moved.id), body: { expectedVersion: moved.version, reason: 'E5', until: new Date(dueAt + DAY).toISOString(), explanation: '还要再查' },
    });
    const asked = await extend(early);
    const granted = await (await running.as('dispatcher')).call('post', '/api/requests/{id}/commands/grantExtension', { ...to(early.id), body: { expectedVersion: asked.version, granted: true } });
    expect(granted.dueAt).toBe(new Date(dueAt + DAY).toISOString());
    await expect(extend(granted)).rejects.toMatchObject({ status: 409, code: 'REQUEST.EXTENSION_USED' });
    running.clock.forward(dueAt - running.clock.now() + 1);
    await expect(extend(late)).rejects.toMatchObject({ status: 409, code: 'REQUEST.EXTENSION_TOO_LATE' });
  });

  it('6. 15:00 Friday before a make-up Saturday → that Saturday counts as a workday', async () => {
    // Friday 2026-05-08; Saturday 2026-05-09 makes up for the May holiday.
    running.clock.forward(Date.parse('2026-05-08T15:00:00+08:00') - running.clock.now());
    const sent = await sendTo('SW', await report(running.visitor()));
    expect((await read(await running.as('water'), sent.id)).signDueAt).toBe('2026-05-09T10:00:00.000Z');
  });

  it('should let no other unit open a confidential report, and tell nobody who made it', async () => {
    const receipt = await report(running.visitor(), { text: '举报有人在天台违法搭建铁皮房', kind: 'report', contact: { name: '何晓雯', phone: '13800138000' } });
    for (const login of ['member', 'community', 'town', 'other-secretary', 'water'] as const) {
      await expect(read(await running.as(login), receipt.id)).rejects.toMatchObject({ status: 404 });
    }
    const seen = JSON.stringify(await read(await running.as('dispatcher'), receipt.id));
    expect(seen).not.toMatch(/何晓雯|13800138000/);
  });

  it('8. Handler tries to close their own redo → refused', async () => {
    const [secretary, community] = [await running.as('secretary'), await running.as('community')];
    const receipt = await report(running.visitor());
    const resident = running.visitor(receipt.lookupCode);
    let moved = await secretary.call('post', '/api/requests/{id}/commands/triage', { ...to(receipt.id), body: { expectedVersion: receipt.version, matterCode: '0201', tier: 2, urgency: 'U3' } });
    const handle = async (api: Api): Promise<void> => {
      moved = await api.call('post', '/api/requests/{id}/commands/sign', { ...to(receipt.id), body: { expectedVersion: moved.version } });
      moved = await api.call('post', '/api/requests/{id}/commands/resolve', { ...to(receipt.id), body: { expectedVersion: moved.version, resolution: 'solved', answer: '清走了' } });
    };
    await handle(secretary);
    moved = await resident.call('post', '/api/requests/{id}/commands/reopen', { ...to(receipt.id), body: { expectedVersion: moved.version, reason: 'notSolved' } });
    expect(moved.holder.unit.kind).toBe('village');
    await handle(community);
    const close = { ...to(receipt.id), body: { expectedVersion: moved.version, result: 'solved' as const, note: '电话确认' } };
    await expect(community.call('post', '/api/requests/{id}/commands/close', close)).rejects.toMatchObject({ status: 403, code: 'REQUEST.OWN_CASE' });
    await expect((await running.as('town')).call('post', '/api/requests/{id}/commands/close', { ...close, headers: key() })).resolves.toMatchObject({ status: 'closed' });
  });

  it('9. Two residents report the same lamp → merged; both notified; each rates; solved counted once per matter, ratings twice', async () => {
    const [one, two] = [await running.as('member'), await running.as('stranger')];
    const [first, second] = [await report(one, { text: '楼下的路灯坏了三天，晚上很黑' }), await report(two, { text: '门口那盏路灯不亮' })];
    const dispatcher = await running.as('dispatcher');
    await act(dispatcher, first.id, 'triage', { matterCode: '0201', tier: 3, urgency: 'U3', unitId: running.district.node('SW') });
    expect(await act(dispatcher, second.id, 'merge', { mainId: first.id })).toMatchObject({ status: 'merged', number: second.number });
    for (const [api, id] of [[one, first.id], [two, second.id]] as const) expect((await read(api, id)).neighbours).toBe(1);

    const water = await running.as('water');
    await act(water, first.id, 'sign');
    await act(water, first.id, 'resolve', { resolution: 'solved', answer: '灯泡已经换好' });
    await running.settled();
    const told = await running.dataSource.manager.findBy(Notice, { type: 'resolved' });
    expect(told.map(({ personId, requestId }) => [personId, requestId]).sort()).toEqual([[running.district.person('member'), first.id], [running.district.person('stranger'), second.id]].sort());

    await act(one, first.id, 'rate', { contacted: true, satisfaction: 'satisfied' });
    await act(two, second.id, 'rate', { contacted: false, satisfaction: 'fairlySatisfied' });
    await running.settled();
    const overview = await dispatcher.call('get', '/api/overview', { query: {} });
    expect(overview).toMatchObject({ received: 2, closed: 1, solved: 1 });
    expect(overview.indicators.find(({ code }) => code === 'satisfied')).toMatchObject({ k: 2, n: 2 });
    expect(await running.app.get(CheckSummaries).run(running.district.tenantId)).toMatchObject({ faults: 0, disturbed: false });
    expect((await running.dataSource.manager.find(Rating, {})).map(({ requestId, satisfaction }) => [requestId, satisfaction]).sort()).toEqual([[first.id, 'satisfied'], [second.id, 'fairlySatisfied']].sort());
    expect((await read(one, first.id)).rating?.satisfaction).toBe('satisfied');
    expect((await read(two, second.id)).rating?.satisfaction).toBe('fairlySatisfied');
  });

  it('11. Anonymous + wrong QR grid → accepted, grid corrected, lookup code works', async () => {
    const receipt = await report(running.visitor(), { code: 'DEAD', anonymous: true, placeText: '菜市场后面' });
    const dispatcher = await running.as('dispatcher');
    await dispatcher.call('post', '/api/requests/{id}/commands/correct', { ...to(receipt.id), body: { expectedVersion: receipt.version, gridId: running.district.node('west/1') } });
    const seen = await running.visitor().call('post', '/api/lookups', { body: { lookupCode: receipt.lookupCode } });
    expect(seen).toMatchObject({ id: receipt.id, holder: { unit: { id: running.district.node('west/1/branch') } } });
    expect(seen.place).toContain('万顷沙镇社区');
  });
});
