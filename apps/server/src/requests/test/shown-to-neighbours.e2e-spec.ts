import type { Schemas } from '@yige/api-client';
import { WechatIdentities } from '../../access/application/wechat-identities.js';
import { Account } from '../../access/infrastructure/account.entity.js';
import { RoleAssignment } from '../../access/infrastructure/role-assignment.entity.js';
import { WechatBinding } from '../../access/infrastructure/wechat-binding.entity.js';
import { Photos } from '../../attachments/index.js';
import { AuditEntry } from '../../audit/infrastructure/audit-entry.entity.js';
import { act } from '../../testing/act.js';
import { type Api, report, type RunningApp, startApp } from '../../testing/start-app.js';
import { startTencent, type Tencent } from '../../testing/tencent.js';
import { TestClock } from '../../testing/test-clock.js';
import { RequestRow } from '../infrastructure/request.entity.js';
import { ShownCheck } from '../infrastructure/shown-check.entity.js';

const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const SORTED = { matterCode: '0201', tier: 2, urgency: 'U3' };
const CHECK = '/wxa/msg_sec_check';

type Answered = { readonly main: Schemas['ReceiptView']; readonly part: Schemas['ReceiptView']; readonly photo: string };

/** Somebody's request that a neighbour follows, and how it is answered. */
async function answered(running: RunningApp, secretary: Api, answer: string): Promise<Answered> {
  const main = await report(running.visitor(), { text: '楼道里堆满了纸箱和旧家具，堆了三天了' });
  const part = await report(running.visitor(), { text: '楼道里堆满了纸箱和旧家具，推车过不去' });
  await act(secretary, main.id, 'triage', SORTED);
  await act(secretary, main.id, 'sign');
  await act(secretary, part.id, 'triage', SORTED);
  await act(secretary, part.id, 'merge', { mainId: main.id });
  const { id, claim } = await running.app.get(Photos).receive(running.district.tenantId, PIXEL);
  await act(secretary, main.id, 'resolve', { resolution: 'solved', answer, attachments: [{ id, claim }] });
  return { main, part, photo: id };
}

/** What somebody reads of the answer, and which of its photos they get. */
async function seen(running: RunningApp, api: Api, id: string, photo: string, code: string): Promise<[string | null | undefined, boolean, number]> {
  const { timeline, attachments } = await api.call('get', '/api/requests/{id}', { path: { id } });
  const file = await fetch(`${running.url}/api/attachments/${photo}`, { headers: { authorization: `Lookup ${code}` } });
  return [timeline.find(({ type }) => type === 'resolved')?.text, attachments.some((one) => one.id === photo), file.status];
}
const byNeighbour = (running: RunningApp, { part, photo }: Answered) => seen(running, running.visitor(part.lookupCode), part.id, photo, part.lookupCode);
const byReporter = (running: RunningApp, { main, photo }: Answered) => seen(running, running.visitor(main.lookupCode), main.id, photo, main.lookupCode);

const ANSWER = '纸箱已经清走';
const SHOWN = [ANSWER, true, 200];
const HIDDEN = [null, false, 404];

describe('what neighbours read of an answer, where no WeChat is set up', () => {
  let running: RunningApp;
  let secretary: Api;
  beforeAll(async () => {
    running = await startApp();
    secretary = await running.as('secretary');
  });
  afterAll(() => running.stop());

  it('should be decided by the list of words', async () => {
    const good = await answered(running, secretary, ANSWER);
    expect(await byNeighbour(running, good)).toEqual(HIDDEN);
    expect(await byReporter(running, good)).toEqual(SHOWN);
    await running.settled();
    expect(await byNeighbour(running, good)).toEqual(SHOWN);
  });

  it('should leave out what is on the list, and lose nothing of it for the reporter and for staff', async () => {
    const answer = '请加 微 信领取礼品';
    const bad = await answered(running, secretary, answer);
    await running.settled();
    expect(await byNeighbour(running, bad)).toEqual([null, true, 200]);
    expect(await byReporter(running, bad)).toEqual([answer, true, 200]);
    const { timeline } = await secretary.call('get', '/api/requests/{id}', { path: { id: bad.main.id } });
    expect(timeline.find(({ type }) => type === 'resolved')?.text).toBe(answer);
    expect(timeline.at(-1)).toMatchObject({ type: 'answerHeld', public: false });
  });

  it('should tell the next who may release it once, not for each thing, and again when that was opened', async () => {
    const community = await running.as('community');
    const told = async (api: Api) => (await api.call('get', '/api/notices')).items.filter(({ type }) => type === 'answersHeld');
    for (const answer of ['加微信领取礼品一份', '加微信领取礼品两份']) await answered(running, secretary, answer);
    await running.settled();
    const [one, ...more] = await told(community);
    expect(one).toMatchObject({ requestId: null, readAt: null });
    expect(more).toEqual([]);
    // Whoever wrote it does not decide over it.
    expect(await told(secretary)).toEqual([]);
    expect(JSON.stringify(one)).not.toContain('礼品');
    await community.call('post', '/api/notices/{id}/read', { path: { id: one?.id ?? '' } });
    await answered(running, secretary, '加微信领取礼品三份');
    await running.settled();
    expect(await told(community)).toHaveLength(2);
  });
});

describe('what neighbours read of an answer, where WeChat checks', () => {
  let running: RunningApp;
  let tencent: Tencent;
  let secretary: Api;
  let openid: string;

  beforeAll(async () => {
    tencent = await startTencent(new TestClock());
    running = await startApp(tencent.settings);
    secretary = await running.as('secretary');
    openid = String((await tencent.mock('person', { userKey: 'secretary' }))['openid']);
    await tencent.mock('manner', { mediaChecksSilent: true });
    await tencent.mock('push-address', { url: `${running.url}/wechat/push`, token: tencent.config.wechat?.push?.token, encodingAesKey: tencent.config.wechat?.push?.aesKey });
    const { manager } = running.dataSource;
    const { id: accountId, tenantId, personId } = await manager.findOneByOrFail(Account, { login: 'secretary' });
    const { id: identityId } = await running.app.get(WechatIdentities).of(openid);
    await manager.insert(WechatBinding, { id: 'binding', tenantId, identityId, accountId, personId, boundAt: running.clock.now() });
  });
  beforeEach(async () => {
    await tencent.mock('no-faults');
    await tencent.mock('person', { userKey: 'secretary' });
  });
  afterAll(async () => {
    await running.stop();
    await tencent.stop();
  });

  const tellOfPhoto = async ({ photo }: Answered, said: Record<string, unknown>): Promise<void> => {
    const { traceId } = await running.dataSource.manager.findOneByOrFail(ShownCheck, { id: photo });
    expect(await tencent.mock('event', { from: openid, event: 'wxa_media_check', said: { trace_id: traceId, version: 2, errcode: 0, ...said } })).toEqual({ taken: true });
    await running.settled();
  };

  it('should be what passed, the photo when its result was pushed', async () => {
    const one = await answered(running, secretary, ANSWER);
    expect(await byNeighbour(running, one)).toEqual(HIDDEN);
    await running.settled();
    expect(await byNeighbour(running, one)).toEqual([ANSWER, false, 404]);
    await tellOfPhoto(one, { result: { suggest: 'pass', label: 100 } });
    expect(await byNeighbour(running, one)).toEqual(SHOWN);
    expect(await byReporter(running, one)).toEqual(SHOWN);
  });

  it.each(['【risky】', '【review】'])('should be nothing of what was found to be %s', async (mark) => {
    const answer = `${mark}纸箱`;
    const one = await answered(running, secretary, answer);
    await running.settled();
    await tellOfPhoto(one, mark === '【risky】' ? { result: { suggest: 'risky', label: 20002 } } : { errcode: -1008 });
    expect(await byNeighbour(running, one)).toEqual(HIDDEN);
    expect(await byReporter(running, one)).toEqual([answer, true, 200]);
    const { timeline } = await secretary.call('get', '/api/requests/{id}', { path: { id: one.main.id } });
    expect(timeline.filter(({ type }) => type === 'answerHeld')).toHaveLength(2);
  });

  it.each([['answers nothing', { status: 500 }], ['is cut off', { drop: true }], ['has had enough for now', { errcode: 44991 }]])('should wait while WeChat %s, and come afterwards', async (_, fault) => {
    await tencent.mock('fault', { path: CHECK, times: 0, ...fault });
    const one = await answered(running, secretary, ANSWER);
    await running.settled();
    expect((await byNeighbour(running, one))[0]).toBeNull();
    expect((await byReporter(running, one))[0]).toBe(ANSWER);
    await tencent.mock('no-faults');
    running.clock.forward(3 * 60_000);
    await running.settled();
    expect((await byNeighbour(running, one))[0]).toBe(ANSWER);
  });

  it('should leave out a photo of which WeChat says nothing, and tell staff', async () => {
    const one = await answered(running, secretary, ANSWER);
    await running.settled();
    running.clock.forward(41 * 60_000);
    await running.settled();
    expect(await byNeighbour(running, one)).toEqual([ANSWER, false, 404]);
    const { timeline } = await secretary.call('get', '/api/requests/{id}', { path: { id: one.main.id } });
    expect(timeline.filter(({ type }) => type === 'answerHeld')).toHaveLength(1);
  });

  it('should be decided by the list of words where WeChat does not know the author', async () => {
    await tencent.mock('fault', { path: CHECK, errcode: 61010 });
    const late = await answered(running, secretary, ANSWER);
    await running.settled();
    expect((await byNeighbour(running, late))[0]).toBe(ANSWER);
    await running.dataSource.manager.delete(WechatBinding, { id: 'binding' });
    const stranger = await answered(running, secretary, ANSWER);
    await running.settled();
    expect(await byNeighbour(running, stranger)).toEqual(SHOWN);
  });
});

describe('what was held back', () => {
  let running: RunningApp;
  let secretary: Api;
  let community: Api;
  beforeAll(async () => {
    running = await startApp();
    [secretary, community] = [await running.as('secretary'), await running.as('community')];
  });
  afterAll(() => running.stop());

  const held = async (api: Api): Promise<Schemas['HeldView'][]> => (await api.call('get', '/api/held')).items;
  const decide = (api: Api, id: string, release: boolean) => api.call('post', '/api/held/{id}/decision', { path: { id }, body: { release, reason: '是辟谣，不是广告' } });
  /** Signed in with a post in the community beside their own, which comes first. */
  const alsoInCommunity = async (login: string): Promise<Api> => {
    const { tenantId, node, person } = running.district;
    await running.dataSource.manager.insert(RoleAssignment, { id: `role-second-${login}`, tenantId, personId: person(login), role: 'communityStaff', nodeId: node('east/village'), validFrom: 0, validTo: null });
    return running.as(login);
  };
  const said = async (id: string) => (await secretary.call('get', '/api/requests/{id}', { path: { id } })).timeline.at(-1);

  it('should be shown to neighbours when another than its author says so, and why', async () => {
    const answer = '刷单 请勿相信，纸箱已清走';
    const one = await answered(running, secretary, answer);
    await running.settled();
    const [row] = await held(community);
    expect(row).toMatchObject({ part: 'words', requestId: one.main.id, text: answer, label: 20008, own: false, grid: { id: 'east-1' }, author: { id: 'person-secretary' } });
    expect((await held(secretary))[0]).toMatchObject({ id: row?.id, own: true });
    const id = row?.id ?? '';
    await expect(decide(secretary, id, true)).rejects.toMatchObject({ status: 403, code: 'HELD.OWN' });
    await decide(community, id, true);
    await decide(community, id, true);
    expect((await byNeighbour(running, one))[0]).toBe(answer);
    expect(await said(one.main.id)).toMatchObject({ type: 'answerReleased', public: false, text: '是辟谣，不是广告' });
    expect(await held(community)).toEqual([]);
    expect(await running.dataSource.manager.countBy(AuditEntry, { action: 'request.heldReleased', objectId: one.main.id })).toBe(1);
    await expect(decide(await running.as('town'), id, false)).rejects.toMatchObject({ status: 409, code: 'HELD.DECIDED' });
  });

  it('should stay held back when somebody says so, and be known in its own area alone', async () => {
    const one = await answered(running, secretary, '加微信领礼品');
    await running.settled();
    const elsewhere = await running.as('other-secretary');
    expect(await held(elsewhere)).toEqual([]);
    const id = (await held(await running.as('dispatcher')))[0]?.id ?? '';
    await expect(decide(elsewhere, id, true)).rejects.toMatchObject({ status: 404 });
    await expect((await running.as('member')).call('get', '/api/held')).rejects.toMatchObject({ status: 403 });
    await decide(community, id, false);
    expect((await byNeighbour(running, one))[0]).toBeNull();
    expect(await said(one.main.id)).toMatchObject({ type: 'answerKept', public: false });
    expect(await held(community)).toEqual([]);
  });

  it('should be decided in the name of the unit for which it was decided', async () => {
    const one = await answered(running, secretary, '刷单 请勿相信，纸箱已搬走');
    await running.settled();
    const both = await alsoInCommunity('other-secretary');
    await decide(both, (await held(both))[0]?.id ?? '', true);
    expect(await said(one.main.id)).toMatchObject({ type: 'answerReleased', actor: { role: 'communityStaff', unit: { id: 'east-village' } } });
  });

  it('should be unknown to whoever works for the side that is complained about, whatever their other post opens', async () => {
    const one = await answered(running, secretary, '刷单 请勿相信，纸箱已运走');
    await running.settled();
    const both = await alsoInCommunity('water');
    const id = (await held(both))[0]?.id ?? '';
    expect((await held(community))[0]).toMatchObject({ id, requestId: one.main.id });
    await running.dataSource.manager.update(RequestRow, { id: one.main.id }, { complainedUnitId: running.district.node('SW') });
    expect(await held(both)).toEqual([]);
    await expect(decide(both, id, true)).rejects.toMatchObject({ status: 404 });
    expect((await held(community))[0]).toMatchObject({ id });
  });
});
