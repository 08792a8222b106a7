import type { Schemas } from '@yige/api-client';
import { type Api, key, report, type RunningApp, startApp } from '../../testing/start-app.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const to = (id: string) => ({ path: { id }, headers: key() });
const read = (api: Api, id: string) => api.call('get', '/api/requests/{id}', { path: { id } });
const typesOf = (detail: Schemas['RequestDetailView']) => detail.timeline.map((entry) => entry.type);

describe('the side ways of a request', () => {
  let running: RunningApp;
  let as: Readonly<Record<'member' | 'secretary' | 'community' | 'dispatcher' | 'water' | 'enforcement' | 'supervisor', Api>>;

  beforeEach(async () => {
    running = await startApp();
    const logins = ['member', 'secretary', 'community', 'dispatcher', 'water', 'enforcement', 'supervisor'] as const;
    as = Object.fromEntries(await Promise.all(logins.map(async (login) => [login, await running.as(login)]))) as typeof as;
  });
  afterEach(() => running.stop());

  /** With the water department, sent by the dispatch centre; signed unless said otherwise. */
  async function withWater(options: { urgency?: 'U1' | 'U3'; signed?: boolean } = {}): Promise<{ id: string; resident: Api; version: number }> {
    const receipt = await report(running.visitor());
    const triaged = await as.dispatcher.call('post', '/api/requests/{id}/commands/triage', {
      ...to(receipt.id),
      body: { expectedVersion: receipt.version, matterCode: '0201', tier: 3, urgency: options.urgency ?? 'U3', unitId: running.district.node('SW') },
    });
    const resident = running.visitor(receipt.lookupCode);
    if (options.signed === false) return { id: receipt.id, resident, version: triaged.version };
    const { version } = await as.water.call('post', '/api/requests/{id}/commands/sign', { ...to(receipt.id), body: { expectedVersion: triaged.version } });
    return { id: receipt.id, resident, version };
  }

  it('should ask the reporter, and give back the time that they took', async () => {
    const { id, resident, version } = await withWater();
    const { dueAt } = await read(as.water, id);
    const asked = await as.water.call('post', '/api/requests/{id}/commands/ask', { ...to(id), body: { expectedVersion: version, question: '请问是几号楼？' } });
    expect(asked.status).toBe('awaitingReporter');
    const waiting = await read(resident, id);
    expect(waiting).toMatchObject({ commands: expect.arrayContaining(['supply']), resumesAt: '2026-03-11T10:00:00.000Z' });
    expect(waiting.timeline.at(-1)).toMatchObject({ type: 'asked', text: '请问是几号楼？' });

    running.clock.forward(DAY);
    as = { ...as, water: await running.as('water') };
    const supplied = await resident.call('post', '/api/requests/{id}/commands/supply', { ...to(id), body: { expectedVersion: asked.version, text: '三号楼' } });
    expect(supplied.status).toBe('inProgress');
    // From Wednesday 10:00 to Thursday 10:00 is one work day.
    expect(Date.parse(supplied.dueAt ?? '') - Date.parse(dueAt ?? '')).toBeGreaterThanOrEqual(DAY);
    expect(typesOf(await read(as.water, id))).toEqual(expect.arrayContaining(['asked', 'supplied']));
  });

  it('should give back five work days at most for a reporter who is silent', async () => {
    const { id, version } = await withWater();
    const asked = await as.water.call('post', '/api/requests/{id}/commands/ask', { ...to(id), body: { expectedVersion: version, question: '请问是几号楼？' } });
    const before = Date.parse(asked.dueAt ?? '');
    running.clock.forward(60 * DAY);
    as = { ...as, water: await running.as('water') };
    const supplied = await as.water.call('post', '/api/requests/{id}/commands/supply', { ...to(id), body: { expectedVersion: asked.version, text: '电话里说是三号楼' } });
    // Five work days with the weekend between them, and the rest of the first day.
    expect(Date.parse(supplied.dueAt ?? '') - before).toBeLessThanOrEqual(9 * DAY);
  });

  it('should suspend for a reason with an end, and go on when the holder says so', async () => {
    const { id, resident, version } = await withWater();
    const suspend = (until: string, reason: 'S1' | 'S2') =>
      as.water.call('post', '/api/requests/{id}/commands/suspend', { ...to(id), body: { expectedVersion: version, reason, until, explanation: '等检测报告' } });
    await expect(suspend('2026-03-01T10:00:00+08:00', 'S2')).rejects.toMatchObject({ status: 422, code: 'REQUEST.DATE_OUT_OF_RANGE' });
    await expect(suspend('2026-03-20T10:00:00+08:00', 'S1')).rejects.toMatchObject({ code: 'REQUEST.DATE_OUT_OF_RANGE' });
    await expect(suspend('next week', 'S2')).rejects.toMatchObject({ status: 422, code: 'VALIDATION.FAILED' });
    const suspended = await suspend('2026-03-20T10:00:00+08:00', 'S2');
    expect(suspended.status).toBe('suspended');
    expect((await read(resident, id)).timeline.at(-1)).toMatchObject({ type: 'suspended', data: { reason: 'S2', until: '2026-03-20T02:00:00.000Z' } });
    running.clock.forward(2 * DAY);
    as = { ...as, water: await running.as('water') };
    const resumed = await as.water.call('post', '/api/requests/{id}/commands/resume', { ...to(id), body: { expectedVersion: suspended.version } });
    expect(resumed.status).toBe('inProgress');
    expect(Date.parse(resumed.dueAt ?? '')).toBeGreaterThan(Date.parse(suspended.dueAt ?? ''));
  });

  it('should send a first return back to the dispatch centre without starting the clock anew', async () => {
    const { id, version, resident } = await withWater({ signed: false });
    const { dueAt } = await read(as.water, id);
    running.clock.forward(2 * HOUR);
    const returned = await as.water.call('post', '/api/requests/{id}/commands/return', {
      ...to(id), body: { expectedVersion: version, reason: 'R1', basis: '“三定”规定第四条', suggestedUnitId: running.district.node('CGZF') },
    });
    expect(returned).toMatchObject({ status: 'dispatched', holder: { unit: { kind: 'dispatchCentre' } } });
    const detail = await read(as.dispatcher, id);
    expect(detail.dueAt).toBe(dueAt);
    expect(detail.legs.at(-2)).toMatchObject({ outcome: 'returned' });
    expect(detail.timeline.at(-1)).toMatchObject({ type: 'noted', public: false, text: '“三定”规定第四条', data: { reason: 'R1', proposedUnit: '区综合行政执法局' } });
    expect((await read(resident, id)).timeline.at(-1)).toMatchObject({ type: 'returned', data: { fromUnit: '区水务局', contested: false } });
  });

  it('should not let what is urgent be returned', async () => {
    const { id, version } = await withWater({ urgency: 'U1' });
    await expect(as.water.call('post', '/api/requests/{id}/commands/return', { ...to(id), body: { expectedVersion: version, reason: 'R1', basis: '不归我们' } }))
      .rejects.toMatchObject({ status: 409, code: 'REQUEST.URGENT_STAYS' });
  });

  it('should reassign what a member has taken, by the branch above, and not by a stranger', async () => {
    const receipt = await report(running.visitor());
    const triaged = await as.secretary.call('post', '/api/requests/{id}/commands/triage', { ...to(receipt.id), body: { expectedVersion: receipt.version, matterCode: '0201', tier: 1, urgency: 'U3' } });
    const signed = await as.member.call('post', '/api/requests/{id}/commands/sign', { ...to(receipt.id), body: { expectedVersion: triaged.version } });
    const body = { expectedVersion: signed.version, unitId: running.district.node('east/1/branch'), reason: '本人出差' };
    await expect((await running.as('other-secretary')).call('post', '/api/requests/{id}/commands/reassign', { ...to(receipt.id), body })).rejects.toMatchObject({ status: 404 });
    const moved = await as.secretary.call('post', '/api/requests/{id}/commands/reassign', { ...to(receipt.id), body });
    expect(moved).toMatchObject({ status: 'dispatched', tier: 2, holder: { unit: { kind: 'branch' }, signed: false } });
    expect(moved.dueAt).toBe(triaged.dueAt);
  });

  it('should correct grid and matter, and keep what stood before in the timeline', async () => {
    const { id, version } = await withWater();
    const corrected = await as.dispatcher.call('post', '/api/requests/{id}/commands/correct', { ...to(id), body: { expectedVersion: version, matterCode: '0301', gridId: running.district.node('east/2') } });
    expect(corrected).toMatchObject({ status: 'inProgress', holder: { unit: { name: '区水务局' } } });
    const detail = await read(as.dispatcher, id);
    expect(detail).toMatchObject({ matter: { code: '0301' }, grid: { name: '第2网格' } });
    const [before] = await running.dataSource.query("SELECT data FROM request_event WHERE type = 'corrected'");
    expect(JSON.parse(before.data)).toMatchObject({ fromMatterCode: '0201', fromGridId: running.district.node('east/1') });
    await expect(as.dispatcher.call('post', '/api/requests/{id}/commands/correct', { ...to(id), body: { expectedVersion: corrected.version } })).rejects.toMatchObject({ code: 'REQUEST.NOTHING_TO_CORRECT' });
  });

  it('should let the level above grant an extension, and not the unit itself', async () => {
    const { id, resident, version } = await withWater();
    const { dueAt } = await read(as.water, id);
    const until = new Date(Date.parse(dueAt ?? '') + 6 * HOUR).toISOString();
    const asked = await as.water.call('post', '/api/requests/{id}/commands/extend', { ...to(id), body: { expectedVersion: version, reason: 'E2', until, explanation: '要采购水泵' } });
    expect(asked.dueAt).toBe(dueAt);
    expect(await read(resident, id)).toMatchObject({ extensionUntil: null });
    expect(await read(as.supervisor, id)).toMatchObject({ extensionUntil: until });
    const toDecide = async (api: Api) => (await api.call('get', '/api/worklists/{view}', { path: { view: 'extensions' }, query: {} })).items.map((item) => item.id);
    expect(await Promise.all([as.dispatcher, as.supervisor, as.secretary, as.water].map(toDecide))).toEqual([[id], [id], [], []]);
    const grant = (api: Api) => api.call('post', '/api/requests/{id}/commands/grantExtension', { ...to(id), body: { expectedVersion: asked.version, granted: true, forResident: '水泵下午才到' } });
    await expect(grant(as.water)).rejects.toMatchObject({ status: 403 });
    await expect(grant(as.secretary)).rejects.toMatchObject({ status: 403, code: 'REQUEST.NOT_ABOVE_HOLDER' });
    expect(await grant(as.dispatcher)).toMatchObject({ dueAt: until });
    expect(await toDecide(as.dispatcher)).toEqual([]);
    expect((await read(resident, id)).timeline.at(-1)).toMatchObject({ type: 'extended', text: '水泵下午才到', data: { dueAt: until } });
  });

  it('should put what a member asks for before the branch, and not before the members', async () => {
    const receipt = await report(running.visitor());
    const triaged = await as.secretary.call('post', '/api/requests/{id}/commands/triage', { ...to(receipt.id), body: { expectedVersion: receipt.version, matterCode: '0201', tier: 1, urgency: 'U3' } });
    const signed = await as.member.call('post', '/api/requests/{id}/commands/sign', { ...to(receipt.id), body: { expectedVersion: triaged.version } });
    const until = new Date(Date.parse(signed.dueAt ?? '') + HOUR).toISOString();
    await as.member.call('post', '/api/requests/{id}/commands/extend', { ...to(receipt.id), body: { expectedVersion: signed.version, reason: 'E3', until, explanation: '约了周五' } });
    const toDecide = async (api: Api) => (await api.call('get', '/api/worklists/{view}', { path: { view: 'extensions' }, query: {} })).items.map((item) => item.id);
    expect(await Promise.all([as.secretary, as.community, as.member].map(toDecide))).toEqual([[receipt.id], [receipt.id], []]);
    expect(await read(as.secretary, receipt.id)).toMatchObject({ commands: expect.arrayContaining(['grantExtension']) });
  });

  it('should tell the right door when it is not for this place, and refuse a number that nobody knows', async () => {
    const receipt = await report(running.visitor());
    const redirect = (door: string) =>
      as.secretary.call('post', '/api/requests/{id}/commands/redirect', { ...to(receipt.id), body: { expectedVersion: receipt.version, door, reason: '已进入诉讼，请向法院提出' } });
    await expect(redirect('13800000000')).rejects.toMatchObject({ status: 422, code: 'CATALOGUE.UNKNOWN_HOTLINE' });
    expect((await redirect('12348')).status).toBe('redirected');
    const seen = await read(running.visitor(receipt.lookupCode), receipt.id);
    expect(seen.timeline.at(-1)).toMatchObject({ type: 'redirected', text: '已进入诉讼，请向法院提出', data: { door: '12348', doorName: '公共法律服务热线' } });
    expect(seen.commands).toEqual([]);
  });

  it('should let the reporter urge once a day, and show it to whoever has it', async () => {
    const { id, resident, version } = await withWater();
    const urged = await resident.call('post', '/api/requests/{id}/commands/urge', { ...to(id), body: { expectedVersion: version, comment: '还在漏' } });
    expect(await read(as.water, id)).toMatchObject({ urgedAt: '2026-03-04T02:00:00.000Z' });
    expect((await read(resident, id)).commands).not.toContain('urge');
    await expect(resident.call('post', '/api/requests/{id}/commands/urge', { ...to(id), body: { expectedVersion: urged.version } })).rejects.toMatchObject({ code: 'REQUEST.URGED_TODAY' });
    running.clock.forward(DAY);
    await expect(resident.call('post', '/api/requests/{id}/commands/urge', { ...to(id), body: { expectedVersion: urged.version } })).resolves.toMatchObject({ status: 'inProgress' });
  });

  it('should show the resident that somebody supervises, and not what was said', async () => {
    const { id, resident, version } = await withWater();
    await as.supervisor.call('post', '/api/requests/{id}/commands/supervise', { ...to(id), body: { expectedVersion: version, note: '今天必须到现场' } });
    expect((await read(resident, id)).timeline.at(-1)).toMatchObject({ type: 'supervised', text: null });
    expect((await read(as.water, id)).timeline.at(-1)).toMatchObject({ type: 'noted', text: '今天必须到现场' });
  });
});
