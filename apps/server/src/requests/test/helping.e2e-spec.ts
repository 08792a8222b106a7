import type { Schemas } from '@yige/api-client';
import { DueWork } from '../../platform/scheduler/due-work.entity.js';
import { SupervisionCard } from '../../supervision/infrastructure/supervision-card.entity.js';
import { type Api, key, report, type RunningApp, startApp } from '../../testing/start-app.js';

const HOUR = 3_600_000;
const to = (id: string) => ({ path: { id }, headers: key() });
const on = (id: string, seq: number) => ({ path: { id, seq }, headers: key() });
const read = (api: Api, id: string) => api.call('get', '/api/requests/{id}', { path: { id } });
type Leg = Schemas['LegView'];

describe('units that help', () => {
  let running: RunningApp;
  let as: Readonly<Record<'member' | 'secretary' | 'community' | 'dispatcher' | 'water' | 'enforcement' | 'supervisor' | 'stranger', Api>>;

  beforeEach(async () => {
    running = await startApp();
    const logins = ['member', 'secretary', 'community', 'dispatcher', 'water', 'enforcement', 'supervisor', 'stranger'] as const;
    as = Object.fromEntries(await Promise.all(logins.map(async (login) => [login, await running.as(login)]))) as typeof as;
  });
  afterEach(() => running.stop());

  async function withWater(options: { urgency?: 'U1' | 'U3'; confidential?: boolean } = {}): Promise<{ id: string; resident: Api; version: number }> {
    const receipt = await report(running.visitor(), { contact: { name: '林小燕', phone: '13800138000' }, confidential: options.confidential ?? false });
    const { version } = await as.dispatcher.call('post', '/api/requests/{id}/commands/triage', {
      ...to(receipt.id), body: { expectedVersion: receipt.version, matterCode: '0201', tier: 3, urgency: options.urgency ?? 'U3', unitId: running.district.node('SW') },
    });
    const signed = await as.water.call('post', '/api/requests/{id}/commands/sign', { ...to(receipt.id), body: { expectedVersion: version } });
    return { id: receipt.id, resident: running.visitor(receipt.lookupCode), version: signed.version };
  }
  const call = (id: string, expectedVersion: number, units: Schemas['AssistTask'][] = [{ unitId: running.district.node('CGZF'), task: '查是谁堆的' }]) =>
    as.water.call('post', '/api/requests/{id}/commands/addAssistant', { ...to(id), body: { expectedVersion, units } });
  const helper = async (api: Api, id: string): Promise<Leg> => {
    const leg = (await read(api, id)).legs.find(({ part }) => part === 'assist');
    if (!leg) throw new Error('nobody helps');
    return leg;
  };
  const versionOf = async (id: string): Promise<number> => (await read(as.dispatcher, id)).version;

  it('should let a called unit see the request without who reported, sign, and report what it did', async () => {
    const { id, resident, version } = await withWater({ confidential: true });
    await expect(read(as.enforcement, id)).rejects.toMatchObject({ status: 404 });
    const called = await call(id, version);
    expect(called).toMatchObject({ status: 'inProgress', holder: { unit: { name: '区水务局' }, signed: true } });

    const list = await as.enforcement.call('get', '/api/worklists/{view}', { path: { view: 'helping' } });
    expect(list.items).toMatchObject([{ id, openAssists: 1, helping: { part: 'assist', task: '查是谁堆的', signed: false, unit: { name: '区综合行政执法局' } } }]);
    const seen = await read(as.enforcement, id);
    expect(seen).toMatchObject({ reporter: null, commands: [], text: expect.stringContaining('楼道') });
    expect(JSON.stringify(seen)).not.toMatch(/林小燕|13800138000|\*\*\*\*/);
    const leg = await helper(as.enforcement, id);
    expect(leg).toMatchObject({ part: 'assist', tier: 3, task: '查是谁堆的', commands: ['sign', 'decline'], outcome: null });
    expect((await helper(as.water, id)).commands).toEqual(['release']);
    await running.settled();
    expect((await as.enforcement.call('get', '/api/notices')).items.map(({ type }) => type)).toEqual(['assistCalled']);

    const signed = await as.enforcement.call('post', '/api/requests/{id}/legs/{seq}/sign', { ...on(id, leg.seq), body: { expectedVersion: called.version } });
    expect((await helper(as.enforcement, id))).toMatchObject({ commands: ['finish'], signedAt: '2026-03-04T02:00:00.000Z', person: { name: '陈志明' } });
    expect((await read(as.enforcement, id)).reporter).toBeNull();
    await as.enforcement.call('post', '/api/requests/{id}/legs/{seq}/finish', { ...on(id, leg.seq), body: { expectedVersion: signed.version, report: '已责令清走' } });
    expect(await helper(as.water, id)).toMatchObject({ outcome: 'helped', report: '已责令清走', commands: [] });
    expect((await as.enforcement.call('get', '/api/worklists/{view}', { path: { view: 'helping' } })).items).toEqual([]);

    const story = (await read(resident, id)).timeline.map(({ type, text, data }) => [type, text, data['unit']]);
    expect(story.slice(-2)).toEqual([['assistCalled', null, '区综合行政执法局'], ['assistFinished', null, '区综合行政执法局']]);
    expect(JSON.stringify(await read(resident, id))).not.toMatch(/查是谁堆的|已责令清走/);
    expect((await read(as.water, id)).timeline.at(-1)).toMatchObject({ type: 'noted', public: false, text: '已责令清走', data: { unit: '区综合行政执法局' } });
    await running.settled();
    expect((await as.water.call('get', '/api/notices')).items.map(({ type }) => type)).toContain('assistFinished');
    expect((await as.water.call('get', '/api/notices/waiting')).items.map(({ type }) => type)).toContain('assistSigned');
  });

  it('should give a helper half of the main limit at most, and refuse more', async () => {
    const { id, version } = await withWater();
    const { dueAt } = await read(as.water, id);
    const half = (Date.parse(dueAt ?? '') - running.clock.now()) / 2;
    const late = new Date(running.clock.now() + half + 1).toISOString();
    await expect(call(id, version, [{ unitId: running.district.node('CGZF'), task: '查是谁堆的', dueAt: late }])).rejects.toMatchObject({ status: 422, code: 'REQUEST.DATE_OUT_OF_RANGE' });
    await call(id, version);
    expect(Date.parse((await helper(as.water, id)).dueAt ?? '')).toBeLessThanOrEqual(running.clock.now() + half);
  });

  it('should refuse units that cannot help, help already or lead, and whoever does not lead', async () => {
    const { id, version } = await withWater();
    const unit = (name: string): Schemas['AssistTask'][] => [{ unitId: running.district.node(name), task: '请看一下' }];
    await expect(call(id, version, unit('east/1/group1'))).rejects.toMatchObject({ status: 422, code: 'REQUEST.UNIT_CANNOT_HELP' });
    await expect(call(id, version, unit('SW'))).rejects.toMatchObject({ status: 409, code: 'REQUEST.UNIT_HELPS_ALREADY' });
    await expect(call(id, version, [...unit('CGZF'), ...unit('CGZF')])).rejects.toMatchObject({ code: 'REQUEST.UNIT_HELPS_ALREADY' });
    await expect(call(id, version, [])).rejects.toMatchObject({ status: 422, code: 'VALIDATION.FAILED' });
    await expect(as.secretary.call('post', '/api/requests/{id}/commands/addAssistant', { ...to(id), body: { expectedVersion: version, units: unit('CGZF') } }))
      .rejects.toMatchObject({ status: 403, code: 'REQUEST.NOT_HOLDER' });
    const called = await call(id, version, [...unit('CGZF'), ...unit('east/village')]);
    const { seq } = await helper(as.water, id);
    await expect(as.water.call('post', '/api/requests/{id}/legs/{seq}/sign', { ...on(id, seq), body: { expectedVersion: called.version } })).rejects.toMatchObject({ status: 403, code: 'REQUEST.NOT_HELPER' });
    await expect(as.community.call('post', '/api/requests/{id}/legs/{seq}/sign', { ...on(id, seq), body: { expectedVersion: called.version } })).rejects.toMatchObject({ status: 403, code: 'REQUEST.NOT_HELPER' });
    await expect(as.enforcement.call('post', '/api/requests/{id}/legs/{seq}/release', { ...on(id, seq), body: { expectedVersion: called.version } })).rejects.toMatchObject({ status: 403, code: 'REQUEST.NOT_LEAD' });
    await expect(as.enforcement.call('post', '/api/requests/{id}/legs/{seq}/finish', { ...on(id, seq), body: { expectedVersion: called.version, report: '好了' } })).rejects.toMatchObject({ status: 409, code: 'REQUEST.LEG_NOT_SIGNED' });
    await expect(as.enforcement.call('post', '/api/requests/{id}/legs/{seq}/sign', { ...on(id, 1), body: { expectedVersion: called.version } })).rejects.toMatchObject({ status: 404 });
    const stranger = await running.as('other-secretary');
    await expect(stranger.call('post', '/api/requests/{id}/legs/{seq}/sign', { ...on(id, seq), body: { expectedVersion: called.version } })).rejects.toMatchObject({ status: 404 });
  });

  it('should let one of two colleagues sign the same leg, and tell the other', async () => {
    const { id, version } = await withWater();
    const called = await call(id, version);
    const { seq } = await helper(as.enforcement, id);
    const sign = (): Promise<unknown> => as.enforcement.call('post', '/api/requests/{id}/legs/{seq}/sign', { ...on(id, seq), body: { expectedVersion: called.version } });
    const results = await Promise.allSettled([sign(), sign()]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { status: 409, code: 'REQUEST.CHANGED_MEANWHILE' } });
    await expect(as.enforcement.call('post', '/api/requests/{id}/legs/{seq}/sign', { ...on(id, seq), body: { expectedVersion: await versionOf(id) } }))
      .rejects.toMatchObject({ status: 409, code: 'REQUEST.LEG_SIGNED' });
  });

  it('should let a unit decline within its sign limit with a reason for colleagues, and see nothing any more', async () => {
    const { id, resident, version } = await withWater();
    const called = await call(id, version);
    const { seq } = await helper(as.enforcement, id);
    const declined = await as.enforcement.call('post', '/api/requests/{id}/legs/{seq}/decline', { ...on(id, seq), body: { expectedVersion: called.version, reason: '不属本局职责' } });
    await expect(read(as.enforcement, id)).rejects.toMatchObject({ status: 404 });
    expect(await helper(as.water, id)).toMatchObject({ outcome: 'declined', signedAt: null });
    expect((await read(resident, id)).timeline.at(-1)).toMatchObject({ type: 'assistEnded', text: null, data: { unit: '区综合行政执法局', outcome: 'declined' } });
    expect((await read(as.water, id)).timeline.at(-1)).toMatchObject({ type: 'noted', text: '不属本局职责' });
    await running.settled();
    expect((await as.water.call('get', '/api/notices')).items.map(({ type }) => type)).toContain('assistEnded');
    // The lead may call another, or the same once more.
    await call(id, declined.version);
    const again = (await read(as.enforcement, id)).legs.filter(({ part }) => part === 'assist');
    expect(again.map(({ seq: n }) => n)).toEqual([2, 3]);
    running.clock.forward(Date.parse(again[1]?.signDueAt ?? '') - running.clock.now() + 1);
    as = { ...as, enforcement: await running.as('enforcement') };
    await expect(as.enforcement.call('post', '/api/requests/{id}/legs/{seq}/decline', { ...on(id, 3), body: { expectedVersion: declined.version + 1, reason: '太晚了' } }))
      .rejects.toMatchObject({ status: 409, code: 'REQUEST.DECLINE_TOO_LATE' });
  });

  it('should number legs without a gap between leads and helpers, and end helpers honestly when the lead answers or changes', async () => {
    const { id, version } = await withWater();
    const called = await call(id, version, [{ unitId: running.district.node('CGZF'), task: '查是谁堆的' }, { unitId: running.district.node('east/village'), task: '帮忙清走' }]);
    const released = await as.water.call('post', '/api/requests/{id}/legs/{seq}/release', { ...on(id, 3), body: { expectedVersion: called.version, reason: '物业已经清走' } });
    const moved = await as.dispatcher.call('post', '/api/requests/{id}/commands/reassign', { ...to(id), body: { expectedVersion: released.version, unitId: running.district.node('CGZF'), reason: '由执法局主办' } });
    expect((await read(as.dispatcher, id)).legs.map(({ seq, part, outcome }) => [seq, part, outcome])).toEqual([[1, 'lead', 'reassigned'], [2, 'assist', 'leadMoved'], [3, 'assist', 'released'], [4, 'lead', null]]);
    const signed = await as.enforcement.call('post', '/api/requests/{id}/commands/sign', { ...to(id), body: { expectedVersion: moved.version } });
    const again = await as.enforcement.call('post', '/api/requests/{id}/commands/addAssistant', { ...to(id), body: { expectedVersion: signed.version, units: [{ unitId: running.district.node('SW'), task: '通下水道' }] } });
    await as.enforcement.call('post', '/api/requests/{id}/commands/resolve', { ...to(id), body: { expectedVersion: again.version, resolution: 'solved', answer: '已经清走了' } });
    const { legs, openAssists, timeline } = await read(as.dispatcher, id);
    expect(legs.at(-1)).toMatchObject({ seq: 5, part: 'assist', outcome: 'leadAnswered' });
    expect(openAssists).toBe(0);
    expect(timeline.at(-1)).toMatchObject({ type: 'assistEnded', public: false, data: { outcome: 'leadAnswered' } });
  });

  it('should remind a helper at three quarters and card the unit that is late, and nobody once it is done', async () => {
    const { id, version } = await withWater();
    await call(id, version, [{ unitId: running.district.node('CGZF'), task: '查是谁堆的', dueAt: new Date(running.clock.now() + 8 * HOUR).toISOString() }]);
    const helperCards = async (): Promise<string[]> => (await running.dataSource.manager.find(SupervisionCard, { where: { requestId: id, unitId: running.district.node('CGZF') }, order: { issuedAt: 'ASC' } })).map(({ level }) => level);
    for (const [after, levels] of [[6, ['reminder']], [2, ['reminder', 'yellow']], [4, ['reminder', 'yellow', 'red']]] as const) {
      running.clock.forward(after * HOUR - 1);
      await running.settled();
      expect(await helperCards()).toEqual(levels.slice(0, -1));
      running.clock.forward(1);
      await running.settled();
      expect(await helperCards()).toEqual(levels);
    }
    expect(await running.dataSource.manager.countBy(SupervisionCard, { requestId: id, unitId: running.district.node('SW') })).toBe(0);
    as = { ...as, enforcement: await running.as('enforcement'), dispatcher: await running.as('dispatcher') };
    running.clock.forward(12 * HOUR);
    expect((await (await running.as('enforcement')).call('get', '/api/notices')).items.map(({ type }) => type)).toEqual(['carded', 'carded', 'reminded', 'assistCalled']);
  });

  it('should stop a helper\'s clock with the lead\'s, and give back the same time', async () => {
    const { id, resident, version } = await withWater();
    await call(id, version);
    const before = await helper(as.water, id);
    const asked = await as.water.call('post', '/api/requests/{id}/commands/ask', { ...to(id), body: { expectedVersion: version + 1, question: '几号楼？' } });
    running.clock.forward(24 * HOUR);
    const supplied = await resident.call('post', '/api/requests/{id}/commands/supply', { ...to(id), body: { expectedVersion: asked.version, text: '三号楼' } });
    as = { ...as, water: await running.as('water') };
    const after = await helper(as.water, id);
    expect(Date.parse(after.dueAt ?? '') - Date.parse(before.dueAt ?? '')).toBe(Date.parse(supplied.dueAt ?? '') - Date.parse(asked.dueAt ?? ''));
    expect(Date.parse(after.dueAt ?? '')).toBeGreaterThan(Date.parse(before.dueAt ?? ''));
    const timers = await running.dataSource.manager.findBy(DueWork, { subjectId: id, kind: 'request.yellow' });
    expect(timers.filter(({ payload }) => payload['legSeq'] === after.seq).map(({ dueAt }) => dueAt).sort()).toEqual([Date.parse(before.dueAt ?? ''), Date.parse(after.dueAt ?? '')]);
  });
});
