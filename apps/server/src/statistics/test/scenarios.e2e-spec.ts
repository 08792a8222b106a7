import type { Schemas } from '@yige/api-client';
import { RoleAssignment } from '../../access/index.js';
import { ImportMessages } from '../../imports/index.js';
import { OrgNode, Places } from '../../org-tree/index.js';
import { RequestRow, RequestsRepository, SubmitRequestUseCase } from '../../requests/index.js';
import { readMessages } from '../../imports/message-line.js';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { Ids } from '../../platform/ids/ids.js';
import { DueWork } from '../../platform/scheduler/due-work.entity.js';
import { act } from '../../testing/act.js';
import { neighboursAtOdds } from '../../testing/neighbours-at-odds.js';
import { type Api, key, report, type RunningApp, startApp } from '../../testing/start-app.js';
import { CheckSummaries } from '../application/check-summaries.js';
import { WeeklyDigest } from '../infrastructure/weekly-digest.entity.js';

const MONDAY_MORNING = Date.parse('2026-03-09T07:30:00+08:00');

/** The acceptance scenarios of counting, in the words in which they were agreed. */
describe('acceptance scenarios of statistics', () => {
  let running: RunningApp;
  const node = (name: string): string => running.district.node(name);

  beforeEach(async () => {
    running = await startApp();
  });
  afterEach(() => running.stop());

  const overview = (api: Api, nodeId: string, query: { days?: number; as?: Schemas['TreeTime'] } = {}) => api.call('get', '/api/overview', { query: { nodeId, ...query } });
  const until = (moment: number): void => running.clock.forward(moment - running.clock.now());

  async function closed(satisfaction: 'satisfied' | 'dissatisfied' = 'satisfied', result: 'solved' | 'partlySolved' = 'solved'): Promise<void> {
    const receipt = await report(running.visitor());
    const secretary = await running.as('secretary');
    const command = <C extends 'triage' | 'sign' | 'resolve'>(name: C, version: number, body: object) =>
      secretary.call('post', `/api/requests/{id}/commands/${name}` as '/api/requests/{id}/commands/sign', { path: { id: receipt.id }, headers: key(), body: { expectedVersion: version, ...body } as Schemas['Sign'] });
    const sorted = await command('triage', receipt.version, { matterCode: '0201', tier: 2, urgency: 'U3' });
    const signed = await command('sign', sorted.version, {});
    const answered = await command('resolve', signed.version, { resolution: result, answer: '清走了' });
    await running.visitor(receipt.lookupCode).call('post', '/api/requests/{id}/commands/rate', { path: { id: receipt.id }, headers: key(), body: { expectedVersion: answered.version, contacted: true, satisfaction } });
  }

  it('14. Street split (new 港湾街道): old tickets keep old org; new ones route to the new one; statistics by either', async () => {
    const admin = await running.as('admin');
    const old = await report(running.visitor(), { code: 'NOWHERE', gridId: node('west/1') });
    await report(running.visitor());
    const { items } = await admin.call('post', '/api/org/changes', {
      headers: key(),
      body: { from: '2026-03-06', changes: [
        { what: 'opened', key: 'new-street', kind: 'town', name: '港湾街道', parentId: node('district') },
        { what: 'moved', nodeId: node('west/village'), parentId: 'new-street' },
        { what: 'renamed', nodeId: node('west/village'), name: '港湾社区' },
      ] },
    });
    const harbour = items[0]?.nodeId ?? '';
    await running.settled();
    // Its day has not come.
    expect(await running.dataSource.manager.findOneBy(OrgNode, { id: harbour })).toBeNull();
    until(Date.parse('2026-03-06T00:00:00+08:00'));
    await running.settled();
    const moved = await running.dataSource.manager.findOneByOrFail(OrgNode, { id: node('west/1/group1') });
    expect(moved.path).toBe(['district', harbour, 'west-village', 'west-1-branch', 'west-1-group1'].join('/'));

    const fresh = await report(running.visitor(), { code: 'NOWHERE', gridId: node('west/1') });
    await running.settled();
    const row = (id: string) => running.dataSource.manager.findOneByOrFail(RequestRow, { id });
    expect(await row(old.id)).toMatchObject({ townId: node('west'), villageId: node('west/village') });
    expect(await row(fresh.id)).toMatchObject({ townId: harbour, villageId: node('west/village') });
    expect((await row(fresh.id)).placeName).toContain('港湾社区');

    const later = await running.as('supervisor');
    expect((await overview(later, node('west'))).received).toBe(1);
    expect((await overview(later, harbour)).received).toBe(1);
    expect((await overview(later, harbour, { as: 'now' })).received).toBe(2);
    expect((await overview(later, node('west'), { as: 'now' })).received).toBe(0);
    const byTown = async (as: Schemas['TreeTime']): Promise<Record<string, number>> => Object.fromEntries((await overview(later, node('district'), { as })).byArea.map((line) => [line.node?.name ?? '', line.received]));
    expect(await byTown('then')).toEqual({ 南沙街道: 1, 万顷沙镇: 1, 港湾街道: 1 });
    expect(await byTown('now')).toEqual({ 南沙街道: 1, 万顷沙镇: 0, 港湾街道: 2 });
    expect((await overview(later, harbour)).byArea).toMatchObject([{ node: { name: '港湾社区' }, received: 1 }]);
    expect((await overview(later, node('west'))).byArea).toMatchObject([{ node: { name: '港湾社区' }, received: 1 }]);
    expect((await running.app.get(CheckSummaries).run(running.district.tenantId)).faults).toBe(0);
  });

  it('14. What does not fit is refused as a whole; a closed grid hands its codes to the one that took its place', async () => {
    const admin = await running.as('admin');
    const order = (changes: Schemas['OrderedChangeBody'][]) => admin.call('post', '/api/org/changes', { headers: key(), body: { from: '2026-03-01', changes } });
    await expect(order([{ what: 'closed', nodeId: node('west') }])).rejects.toMatchObject({ status: 422, code: 'ORG.STILL_HAS_CHILDREN' });
    await expect(order([{ what: 'moved', nodeId: node('west/1'), parentId: node('east') }])).rejects.toMatchObject({ code: 'ORG.WRONG_PARENT' });
    await expect(order([{ what: 'moved', nodeId: 'nothing', parentId: node('east') }])).rejects.toMatchObject({ code: 'ORG.UNKNOWN_NODE' });
    await expect(order([{ what: 'opened', kind: 'town', name: '新街道', code: '440115', parentId: node('district') }])).rejects.toMatchObject({ code: 'ORG.CODE_TAKEN' });
    await expect((await running.as('town')).call('post', '/api/org/changes', { headers: key(), body: { from: '2026-03-01', changes: [] } })).rejects.toMatchObject({ status: 403 });
    expect((await admin.call('get', '/api/org/changes', {})).items).toEqual([]);

    await report(running.visitor(), { code: 'NOWHERE', gridId: node('east/1') });
    await order([{ what: 'closed', nodeId: node('east/1'), successorId: node('east/2') }]);
    await running.settled();
    const receipt = await report(running.visitor(), { code: 'EAST1' });
    await running.settled();
    expect(await running.dataSource.manager.findOneByOrFail(RequestRow, { id: receipt.id })).toMatchObject({ gridId: node('east/2') });
    const supervisor = await running.as('supervisor');
    expect((await overview(supervisor, node('east/2'))).received).toBe(1);
    expect((await overview(supervisor, node('east/2'), { as: 'now' })).received).toBe(2);
  });

  it('14. Who served a closed branch serves its successor from the day of the change, and a call that is repeated orders nothing more', async () => {
    const admin = await running.as('admin');
    const call = { headers: key(), body: { from: '2026-03-06', changes: [
      { what: 'opened' as const, key: 'joined', kind: 'branch' as const, name: '联合党支部', parentId: node('east/village') },
      { what: 'moved' as const, nodeId: node('east/1/group1'), parentId: 'joined' },
      { what: 'closed' as const, nodeId: node('east/1/branch'), successorId: 'joined' },
    ] } };
    const { items } = await admin.call('post', '/api/org/changes', call);
    expect(await admin.call('post', '/api/org/changes', call)).toEqual({ items });
    expect((await admin.call('get', '/api/org/changes', {})).items).toHaveLength(3);
    const joined = items[0]?.nodeId ?? '';
    const since = Date.parse('2026-03-06T00:00:00+08:00');
    until(since - 1000);
    await running.settled();
    expect((await (await running.as('secretary')).call('get', '/api/me', {})).assignments).toMatchObject([{ node: { id: node('east/1/branch') } }]);
    until(since + 1000);
    await running.settled();
    expect((await (await running.as('secretary')).call('get', '/api/me', {})).assignments).toMatchObject([{ role: 'branchSecretary', node: { id: joined, name: '联合党支部' } }]);
    const posts = await running.dataSource.manager.findBy(RoleAssignment, { personId: running.district.person('secretary') });
    expect(posts.map(({ nodeId, validFrom, validTo }) => ({ nodeId, validTo, isNew: validFrom === since }))).toEqual(expect.arrayContaining([
      { nodeId: node('east/1/branch'), validTo: since, isNew: false }, { nodeId: joined, validTo: null, isNew: true },
    ]));
    expect(posts).toHaveLength(2);
  });

  it('15. Grid with 3 tickets → no percentage ranking, shows 2/3', async () => {
    for (const result of ['solved', 'solved', 'partlySolved'] as const) await closed('satisfied', result);
    await running.settled();
    const { indicators } = await overview(await running.as('supervisor'), node('east/1'));
    expect(indicators.find(({ code }) => code === 'solved')).toEqual({ code: 'solved', k: 2, n: 3, percent: null, interval: { from: 20.8, to: 93.9 } });
    expect(indicators.every(({ percent }) => percent === null)).toBe(true);
    for (let n = 0; n < 17; n++) await closed('dissatisfied');
    await running.settled();
    const enough = (await overview(await running.as('supervisor'), node('east/1'))).indicators;
    expect(enough.find(({ code }) => code === 'solved')).toMatchObject({ k: 19, n: 20, percent: 95 });
    expect(enough.find(({ code }) => code === 'satisfied')).toMatchObject({ k: 3, n: 20, percent: 15 });
  });

  it('A few confidential matters in a small place are in no count of those who may not see them', async () => {
    const file = () => report(running.visitor(), { text: '举报有人在天台违法搭建铁皮房', kind: 'report' });
    for (let n = 0; n < 4; n++) await file();
    await report(running.visitor());
    await running.settled();
    const counts = async (login: string) => {
      const { received, open, topMatters } = await overview(await running.as(login), node('east'));
      return [received, open, topMatters.reduce((sum, one) => sum + one.count, 0)];
    };
    expect(await counts('town')).toEqual([1, 1, 1]);
    expect(await counts('supervisor')).toEqual([5, 5, 5]);
    await file();
    await running.settled();
    expect((await counts('town'))[1]).toBe(6);
  });

  it('Imported history counts by its own dates', async () => {
    until(Date.parse('2026-03-20T10:00:00+08:00'));
    const { app } = running;
    const imports = new ImportMessages(app.get(SubmitRequestUseCase), app.get(RequestsRepository), app.get(Places), app.get(Ids), app.get(Clock), app.get(Config));
    const lines = (async function* () {
      yield { number: 1, bytes: Buffer.from(JSON.stringify({ id: 'm1', user: 'u', time: '2026/3/1 11:25:05', title: '路灯不亮', text: '小区门口的路灯坏了三天' })) };
    })();
    await imports.run(running.district.tenantId, readMessages(lines), { source: 'letters' });
    await running.settled();
    const { perDay, received } = await overview(await running.as('supervisor'), node('district'));
    expect(received).toBe(1);
    expect(perDay.filter((day) => day.received > 0)).toEqual([{ day: '2026-03-01', received: 1, closed: 0 }]);
  });

  it('18. Weekly digest for an empty week → produced, says 0, no reminder to "add"', async () => {
    await running.settled();
    until(MONDAY_MORNING - 1);
    await running.settled();
    expect(await running.dataSource.manager.count(WeeklyDigest)).toBe(0);
    until(MONDAY_MORNING);
    await running.settled();
    const secretary = await running.as('secretary');
    const { items } = await secretary.call('get', '/api/digests', {});
    expect(items).toMatchObject([{ node: { id: node('east/1/branch') }, week: '2026-03-02', to: '2026-03-08', received: 0, closed: 0, open: 0, overdue: 0, topMatters: [], repeated: [], needHelp: [], maySend: true, sentAt: null }]);
    expect((await secretary.call('get', '/api/notices', { query: {} })).items).toEqual([]);
    // Branches, villages, towns and the district, each once, and the alarm for the next Monday is set.
    expect(await running.dataSource.manager.count(WeeklyDigest)).toBe(3 + 2 + 2 + 1);
    running = await running.restart();
    await running.settled();
    expect(await running.dataSource.manager.count(WeeklyDigest)).toBe(8);
    expect(await running.dataSource.manager.countBy(DueWork, { kind: 'digest.district', status: 'pending' })).toBe(1);
  });

  it('18. A digest says what came, what comes again and again, and goes to the level above with one tap', async () => {
    for (let n = 0; n < 3; n++) await closed();
    await report(running.visitor());
    await report(running.visitor(), { text: '举报有人在天台违法搭建铁皮房', kind: 'report' });
    await running.settled();
    until(MONDAY_MORNING);
    await running.settled();
    const [secretary, community] = [await running.as('secretary'), await running.as('community')];
    const told = async (api: Api) => (await api.call('get', '/api/notices')).items.filter(({ digestId }) => digestId !== null).map(({ type, digestId, requestId, data }) => [type, digestId, requestId, data['place']]);
    const waiting = async (api: Api) => (await api.call('get', '/api/notices/waiting')).items.map(({ type, digestId }) => [type, digestId]);
    const [digest] = (await secretary.call('get', '/api/digests', {})).items;
    expect(await told(secretary)).toEqual([['digestToSend', digest?.id, null, digest?.node.name]]);
    // The digest of the other town's empty week is there, and nobody is told of it.
    expect(await told(await running.as('other-secretary'))).toEqual([]);
    const supervisor = await running.as('supervisor');
    const [ofDistrict] = (await supervisor.call('get', '/api/digests', {})).items;
    expect([await told(supervisor), await waiting(supervisor)]).toEqual([[], [['digestMade', ofDistrict?.id]]]);
    expect(digest).toMatchObject({ received: 4, closed: 3, maySend: true });
    expect(digest?.topMatters[0]).toMatchObject({ code: '0201', count: 4, meanBefore: 0 });
    expect(digest?.repeated).toMatchObject([{ matterCode: '0201', count: 4 }]);
    const [above] = (await community.call('get', '/api/digests', {})).items;
    expect(above).toMatchObject({ node: { id: node('east/village') }, received: 4, fromBelow: [] });
    const send = (api: Api, addition?: string) => api.call('post', '/api/digests/{id}/send', { path: { id: digest?.id ?? '' }, headers: key(), body: addition === undefined ? {} : { addition } });
    await expect(send(secretary, '好'.repeat(201))).rejects.toMatchObject({ status: 422 });
    await expect(send(community)).rejects.toMatchObject({ status: 403 });
    await expect(send(await running.as('other-secretary'))).rejects.toMatchObject({ status: 404 });
    expect(await send(secretary, '电梯旁的杂物已与物业约定每周清')).toMatchObject({ sentBy: '陈志明', maySend: false });
    await expect(send(secretary)).rejects.toMatchObject({ status: 409, code: 'DIGEST.ALREADY_SENT' });
    await running.settled();
    expect(await told(community)).toEqual([['digestToSend', above?.id, null, above?.node.name]]);
    expect(await waiting(community)).toEqual([['digestCame', digest?.id]]);
    expect(await community.call('get', '/api/digests/{id}', { path: { id: digest?.id ?? '' } })).toMatchObject({ id: digest?.id, maySend: false });
    const read = await community.call('get', '/api/digests/{id}', { path: { id: above?.id ?? '' } });
    expect(read.fromBelow).toMatchObject([{ node: { id: node('east/1/branch') }, addition: '电梯旁的杂物已与物业约定每周清' }]);
  });

  it('18. A digest says what several doors of a grid tell, each in its own words, and nothing of what was told in confidence', async () => {
    const told = [['三楼楼道灯坏了，晚上看不见', '一栋'], ['楼梯间的灯不亮，黑麻麻', '二栋'], ['楼道灯坏咗几日，老人家上楼好危险', '榕树头']] as const;
    const ids: string[] = [];
    for (const [text, placeText] of told) {
      running.clock.forward(6 * 3_600_000);
      ids.push((await report(running.visitor(), { text, placeText })).id);
    }
    // The same door once more is no other door, and what is told in confidence is in no digest.
    await report(running.visitor(), { text: '楼道灯还是不亮', placeText: '一栋' });
    await report(running.visitor(), { text: '楼道灯坏了', placeText: '三栋', confidential: true });
    for (const placeText of ['甲处', '乙处']) await report(running.visitor(), { text: '隔壁装修电钻从早到晚不停', placeText });
    await running.settled();
    until(MONDAY_MORNING);
    await running.settled();
    const { items } = await (await running.as('secretary')).call('get', '/api/digests', {});
    expect(items[0]?.spread).toMatchObject([{ place: expect.any(String), doors: 3, count: 4 }]);
    expect(items[0]?.spread[0]?.requests.map(({ requestId }) => requestId)).toEqual(expect.arrayContaining(ids));
    // Of branches alone: above them it stands in what comes from below.
    expect((await (await running.as('community')).call('get', '/api/digests', {})).items[0]?.spread).toEqual([]);
  });

  it('18. A digest says where units were called together, and what people did for each other', async () => {
    const [secretary, town, member, colleague] = await Promise.all(['secretary', 'town', 'member', 'colleague'].map((login) => running.as(login)));
    const called = await report(running.visitor());
    await act(await running.as('dispatcher'), called.id, 'triage', { matterCode: '0201', tier: 2, urgency: 'U3', unitId: node('east') });
    await act(town!, called.id, 'sign');
    await act(town!, called.id, 'whistle', { kind: 'emergency', units: [{ unitId: node('SW') }], purpose: '一起看排水口', place: '1栋楼下', meetAt: new Date(running.clock.now() + 3_600_000).toISOString() });
    const wished = await report(running.visitor());
    await act(secretary!, wished.id, 'triage', { matterCode: '0201', tier: 2, urgency: 'U3' });
    await act(secretary!, wished.id, 'sign');
    await secretary!.call('post', '/api/requests/{id}/wish', { path: { id: wished.id }, headers: key(), body: { wishClass: 'goods', title: '一台能放粤剧的收音机', text: '独居长者想听粤剧，收音机坏了', amountHint: 150 } });
    const { requestId, version } = await neighboursAtOdds(running);
    await secretary!.call('post', '/api/requests/{id}/mediations/informal', {
      path: { id: requestId }, headers: key(), body: { expectedVersion: version, dispute: 'betweenPeople', nobodyInDanger: true, voluntary: true, agreed: '楼上晚上十点以后不再拖椅子', agreedOn: '2026-03-04' },
    });
    const service = await member!.call('post', '/api/time-bank/services', { headers: key(), body: { as: 'provider', otherId: running.district.person('colleague'), minutes: 120, what: '陪同就医', day: '2026-03-03' } });
    await colleague!.call('post', '/api/time-bank/services/{id}/confirm', { path: { id: service.id }, headers: key() });
    await running.settled();
    until(MONDAY_MORNING);
    await running.settled();
    const newest = async (login: string) => (await (await running.as(login)).call('get', '/api/digests', {})).items[0];
    const together = { wishesPublished: 1, wishesClaimed: 0, wishesFulfilled: 0, talks: 1, mediationsBegun: 0, mediationsAgreed: 0, volunteerMinutes: 120 };
    expect((await newest('town'))?.needHelp).toEqual([{ requestId: called.id, number: expect.any(String), reason: 'whistle', returns: 0 }]);
    for (const login of ['secretary', 'community', 'town', 'supervisor']) expect([login, (await newest(login))?.together]).toEqual([login, together]);
    expect((await newest('other-secretary'))?.together).toEqual({ ...together, wishesPublished: 0, talks: 0, volunteerMinutes: 0 });
  });
});
