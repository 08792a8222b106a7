import { TRIAL_AES_KEY, TRIAL_PUSH_TOKEN } from '@yige/wechat-standin';
import { OutboxEvent } from '../../platform/outbox/outbox-event.entity.js';
import { act } from '../../testing/act.js';
import { type Api, report, type RunningApp, startApp } from '../../testing/start-app.js';
import { startTencent, type Tencent } from '../../testing/tencent.js';
import { TestClock } from '../../testing/test-clock.js';
import { Templates } from '../application/templates.js';
import { NoticeSending } from '../infrastructure/notice-sending.entity.js';
import { SubscriptionGrant } from '../infrastructure/subscription-grant.entity.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const SEND = '/cgi-bin/message/subscribe/send';
const TEXT = '楼道里堆满了纸箱和旧家具，挡住了消防通道';

interface Resident {
  readonly api: Api;
  readonly openid: string;
}

describe('subscription messages', () => {
  let running: RunningApp;
  let tencent: Tencent;
  let secretary: Api;
  let people = 0;
  const theirs = new TestClock();

  beforeAll(async () => {
    tencent = await startTencent(theirs);
    running = await startApp(tencent.settings);
    await tencent.mock('app', { pages: ['pages/home/index', 'pages/report/index', 'pages/request/index', 'packages-staff/pages/request/index'] });
    await hears();
    await running.app.get(Templates).learn();
  });
  beforeEach(async () => {
    await tencent.mock('no-faults');
    secretary = await running.as('secretary');
  });
  afterAll(async () => {
    await running.stop();
    await tencent.stop();
  });

  const hears = (path = '/wechat/push') => tencent.mock('push-address', { of: 'app', url: `${running.url}${path}`, token: TRIAL_PUSH_TOKEN, encodingAesKey: TRIAL_AES_KEY, mode: 'safe' });
  const forward = (ms: number): void => [running.clock, theirs].forEach((clock) => clock.forward(ms));
  const settled = async (): Promise<void> => {
    await tencent.mock('settle');
    await running.settled();
    // What WeChat tells of that is told before the clock goes on: an hour later it would be turned away as old.
    await tencent.mock('settle');
  };
  const later = async (ms: number): Promise<void> => {
    forward(ms);
    await settled();
  };
  async function resident(): Promise<Resident> {
    const { code, openid } = await tencent.mock('login', { userKey: `resident ${++people}` });
    const { token } = await running.visitor().call('post', '/api/sessions/wechat', { body: { code: String(code) } });
    return { api: running.bearer(token), openid: String(openid) };
  }
  const toAsk = async ({ api }: Resident, tap: 'reported' | 'urged' | 'serving' = 'reported'): Promise<string[]> => (await api.call('get', '/api/subscriptions', { query: { tap } })).items.map(({ templateId }) => templateId);
  /** The tap: WeChat asks and tells us, and so does the phone. */
  async function allow(one: Resident, templateIds: readonly string[], accepted = true): Promise<void> {
    await tencent.mock('subscribe', { openid: one.openid, tmplIds: templateIds, results: Object.fromEntries(templateIds.map((id) => [id, accepted ? 'accept' : 'reject'])) });
    await one.api.call('post', '/api/subscriptions/answers', { body: { answers: templateIds.map((templateId) => ({ templateId, accepted })) } });
    await settled();
  }
  const sent = async ({ openid }: Resident) => ((await tencent.mock('outbox'))['messages'] as { openid: string; page: string; data: Record<string, string> }[]).filter((one) => one.openid === openid);
  const left = async (templateId?: string): Promise<number> => (await running.dataSource.manager.find(SubscriptionGrant)).filter((one) => templateId === undefined || one.templateId === templateId).at(-1)?.granted ?? 0;
  async function reportedBy(one: Resident): Promise<{ id: string; number: string }> {
    return report(one.api, { text: TEXT });
  }
  async function signed({ id }: { id: string }): Promise<void> {
    await act(secretary, id, 'triage', { matterCode: '0201', tier: 2, urgency: 'U3' });
    await act(secretary, id, 'sign');
    await settled();
  }

  it('should go from the report to the message: asked in the tap, counted once although both sides tell, sent, counted down', async () => {
    const one = await resident();
    const asked = await toAsk(one);
    expect(asked).toHaveLength(3);
    await allow(one, asked);
    const grants = await running.dataSource.manager.findBy(SubscriptionGrant, { granted: 1 });
    expect(grants.map(({ templateId, lone }) => [asked.includes(templateId), lone])).toEqual(Array(3).fill([true, []]));
    const request = await reportedBy(one);
    await signed(request);
    const messages = await sent(one);
    expect(messages).toMatchObject([{ page: `pages/request/index?id=${request.id}`, data: { character_string1: request.number, phrase3: '处理中', thing2: '您反映的事项' } }]);
    expect(JSON.stringify(messages)).not.toMatch(/纸箱|消防|蕉门|陈志明/);
    expect((await running.dataSource.manager.findBy(SubscriptionGrant, { granted: 0 })).map(({ templateId }) => asked.includes(templateId))).toEqual([true]);
    expect((await one.api.call('get', '/api/notices')).items.map(({ type }) => type)).toEqual(['signed']);
  });

  it('should send nothing to whoever refused, ask them again only after a month, and keep the inbox', async () => {
    const one = await resident();
    const asked = await toAsk(one);
    await allow(one, asked, false);
    expect(await toAsk(one)).toEqual([]);
    await signed(await reportedBy(one));
    expect(await sent(one)).toEqual([]);
    expect((await one.api.call('get', '/api/notices')).items).toHaveLength(1);
  });

  it('should believe WeChat when nothing is left, and not count below nothing', async () => {
    const one = await resident();
    const [templateId = ''] = await toAsk(one);
    // The phone says so, and WeChat knows of nothing.
    await one.api.call('post', '/api/subscriptions/answers', { body: { answers: [{ templateId, accepted: true }] } });
    await signed(await reportedBy(one));
    expect(await sent(one)).toEqual([]);
    expect(await left(templateId)).toBe(0);
    expect(await running.dataSource.manager.countBy(OutboxEvent, { type: 'carry.notice.wechat', status: 'pending' })).toBe(0);
  });

  it('should take back what somebody switches off in WeChat', async () => {
    const one = await resident();
    const [templateId = ''] = await toAsk(one);
    await allow(one, [templateId]);
    expect(await left(templateId)).toBe(1);
    await tencent.mock('subscription-change', { openid: one.openid, tmplIds: [templateId] });
    await settled();
    expect(await left(templateId)).toBe(0);
  });

  it('should wait out hours without WeChat, and then bring each message once', async () => {
    const all = [await resident(), await resident(), await resident()];
    for (const one of all) await allow(one, await toAsk(one));
    await tencent.mock('fault', { path: SEND, status: 503, times: 0 });
    for (const one of all) await signed(await reportedBy(one));
    for (let step = 0; step < 12; step++) await later(15 * MINUTE);
    expect((await Promise.all(all.map(sent))).flat()).toEqual([]);
    expect(await running.dataSource.manager.countBy(OutboxEvent, { type: 'carry.notice.wechat', status: 'dead' })).toBe(0);
    await tencent.mock('no-faults');
    for (let step = 0; step < 12; step++) await later(15 * MINUTE);
    expect((await Promise.all(all.map(sent))).map((messages) => messages.length)).toEqual([1, 1, 1]);
  });

  it.each([
    ['arrived although its answer was lost', { drop: true, afterEffect: true }],
    ['did not arrive and its answer was lost', { drop: true }],
    ['arrived and was answered with nonsense', { malformed: true, afterEffect: true }],
    ['was refused for an old token', { errcode: 40001 }],
    ['met another to the same person', { errcode: 43108 }],
    ['came past a limit of the minute', { errcode: 44991 }],
  ])('should be there once when it %s', async (_, fault) => {
    const one = await resident();
    await allow(one, await toAsk(one));
    await tencent.mock('fault', { path: SEND, times: 1, ...fault });
    await signed(await reportedBy(one));
    for (let step = 0; step < 8; step++) await later(3 * MINUTE);
    expect(await sent(one)).toHaveLength(1);
    expect((await running.dataSource.manager.find(NoticeSending)).at(-1)?.state).toBe('sent');
    expect(await running.dataSource.manager.countBy(OutboxEvent, { type: 'carry.notice.wechat', status: 'pending' })).toBe(0);
  });

  it.each([
    ['arrived, and its word was lost as well', { drop: true, afterEffect: true }, true],
    ['may not have arrived', { drop: true }, false],
  ])('should, where a second could arrive, not send again what %s, until WeChat was heard', async (_, fault, arrived) => {
    const one = await resident();
    const asked = await toAsk(one);
    const lost = () => running.dataSource.manager.countBy(NoticeSending, { state: 'lost' });
    const lostBefore = await lost();
    for (let tap = 0; tap < 2; tap++) await allow(one, asked);
    await hears('/nowhere');
    await tencent.mock('fault', { path: SEND, times: 1, ...fault });
    await signed(await reportedBy(one));
    for (let hour = 0; hour < 2; hour++) await later(HOUR);
    expect(await sent(one)).toHaveLength(arrived ? 1 : 0);
    await hears();
    if (!arrived) {
      const another = await resident();
      await allow(another, await toAsk(another));
      secretary = await running.as('secretary');
      await signed(await reportedBy(another));
    }
    for (let hour = 0; hour < 12; hour++) await later(HOUR);
    expect(await sent(one)).toHaveLength(1);
    expect((await lost()) - lostBefore).toBe(arrived ? 1 : 0);
    expect(await running.dataSource.manager.countBy(OutboxEvent, { type: 'carry.notice.wechat', status: 'pending' })).toBe(0);
    // The same hour of the day, so that nobody is told in the night.
    forward(10 * HOUR);
  });

  it('should count a message once that arrives after another to the same person was given up', async () => {
    const one = await resident();
    const asked = await toAsk(one);
    for (let tap = 0; tap < 3; tap++) await allow(one, asked);
    await tencent.mock('fault', { path: SEND, times: 1, drop: true });
    secretary = await running.as('secretary');
    await signed(await reportedBy(one));
    for (let hour = 0; hour < 14; hour++) await later(HOUR);
    const [lost] = await running.dataSource.manager.find(NoticeSending, { where: { state: 'lost' }, order: { begunAt: 'DESC' } });
    const { identityId, templateId } = lost ?? {};
    forward(10 * HOUR);
    secretary = await running.as('secretary');
    await signed(await reportedBy(one));
    // WeChat tells of it after it answered.
    await settled();
    expect(await sent(one)).toHaveLength(1);
    expect((await running.dataSource.manager.find(NoticeSending, { where: { identityId }, order: { begunAt: 'ASC' } })).map(({ state, messageId }) => [state, messageId !== null])).toEqual([['lost', false], ['sent', true]]);
    expect(await running.dataSource.manager.findOneBy(SubscriptionGrant, { identityId, templateId })).toMatchObject({ granted: 2 });
  });

  it('should send several to one person one after the other', async () => {
    const one = await resident();
    for (let n = 0; n < 3; n++) await allow(one, await toAsk(one));
    const requests = [await reportedBy(one), await reportedBy(one), await reportedBy(one)];
    await tencent.mock('manner', { sendingTakesMs: 50 });
    const calls = async (): Promise<{ errcode: number }[]> => (await tencent.mock('calls', { path: SEND }))['calls'] as { errcode: number }[];
    const before = (await calls()).length;
    for (const { id } of requests) {
      await act(secretary, id, 'triage', { matterCode: '0201', tier: 2, urgency: 'U3' });
      await act(secretary, id, 'sign');
    }
    for (let step = 0; step < 6; step++) await later(2_000);
    expect(await sent(one)).toHaveLength(3);
    expect((await calls()).slice(before).map(({ errcode }) => errcode)).toEqual([0, 0, 0]);
    await tencent.mock('manner', { sendingTakesMs: 1 });
  });

  it('should wait for the morning with what comes by night', async () => {
    const one = await resident();
    await allow(one, await toAsk(one));
    const request = await reportedBy(one);
    const now = new Date(running.clock.now() + 8 * HOUR);
    forward(((23 - now.getUTCHours() + 24) % 24) * HOUR);
    secretary = await running.as('secretary');
    await signed(request);
    expect(await sent(one)).toEqual([]);
    await later(9 * HOUR);
    expect(await sent(one)).toHaveLength(1);
  });

  it('should show administrators alone what each template says, how its messages went, and what WeChat refused until it takes one again', async () => {
    const admin = await running.as('admin');
    const about = async (title: string) => (await admin.call('get', '/api/subscriptions/templates')).items.find((one) => one.title === title);
    const one = await resident();
    await allow(one, await toAsk(one));
    const before = await about('诉求受理通知');
    await signed(await reportedBy(one));
    const after = await about('诉求受理通知');
    expect(after).toMatchObject({ purpose: 'accepted', sent: (before?.sent ?? 0) + 1, allowing: (before?.allowing ?? 0) - 1, fault: null });
    expect(after?.keywords.map(({ part }) => part)).not.toContain(null);

    const other = await resident();
    await allow(other, await toAsk(other));
    await tencent.mock('fault', { path: SEND, errcode: 47003, times: 1 });
    await signed(await reportedBy(other));
    expect(await about('诉求受理通知')).toMatchObject({ fault: '47003', faultAt: expect.any(String) as string });
    const third = await resident();
    await allow(third, await toAsk(third));
    await signed(await reportedBy(third));
    expect(await about('诉求受理通知')).toMatchObject({ fault: null, faultAt: null });
    await expect(secretary.call('get', '/api/subscriptions/templates')).rejects.toMatchObject({ status: 403 });
    expect(JSON.stringify(await admin.call('get', '/api/subscriptions/templates'))).not.toContain(one.openid);
  });

  it('should hold nobody’s openid in a row, an answer or an event', async () => {
    const one = await resident();
    await allow(one, await toAsk(one));
    await signed(await reportedBy(one));
    const tables = await Promise.all(['notice_sending', 'subscription_grant', 'outbox_event', 'notice', 'platform_push'].map((table) => running.dataSource.query(`SELECT * FROM ${table}`) as Promise<unknown[]>));
    expect(JSON.stringify(tables)).not.toContain(one.openid);
  });
});
