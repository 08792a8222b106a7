import { TRIAL_AES_KEY, TRIAL_PUSH_TOKEN } from '@yige/wechat-standin';
import { createHash } from 'node:crypto';
import { OutboxEvent } from '../../platform/outbox/outbox-event.entity.js';
import { type PlatformPush, PushListeners } from '../../platform/pushes/push-listeners.js';
import { type RunningApp, startApp } from '../../testing/start-app.js';
import { startTencent, type Tencent } from '../../testing/tencent.js';
import { TestClock } from '../../testing/test-clock.js';
import { PlatformPushRow } from '../infrastructure/platform-push.entity.js';

const POPUP = { from: 'oSomebodyWhoAgreed0000000001', event: 'subscribe_msg_popup_event', said: { List: { TemplateId: 'T1', SubscribeStatusString: 'accept', PopupScene: '0' } } };

describe('the door for pushes', () => {
  let running: RunningApp;
  let tencent: Tencent;
  let heard: PlatformPush[];
  let fails: number;

  beforeAll(async () => {
    tencent = await startTencent(new TestClock());
    running = await startApp(tencent.settings);
    const listener = (source: PlatformPush['source'], events: readonly string[]): void => running.app.get(PushListeners).add({
      source, events,
      heard: (_, push) => {
        if (fails-- > 0) return Promise.reject(new Error('cannot'));
        heard.push(push);
        return Promise.resolve();
      },
    });
    listener('wechat', ['subscribe_msg_popup_event', 'user_authorization_revoke']);
    listener('wecom', ['change_external_chat']);
    await opened('app', 'safe');
    await opened('corp', 'safe');
  });
  beforeEach(() => {
    heard = [];
    fails = 0;
  });
  afterAll(async () => {
    await running.stop();
    await tencent.stop();
  });

  const opened = async (of: 'app' | 'corp', mode: 'safe' | 'plain'): Promise<unknown> => {
    const url = `${running.url}/${of === 'app' ? 'wechat' : 'wecom'}/push`;
    return (await tencent.mock('push-address', { of, url, token: TRIAL_PUSH_TOKEN, encodingAesKey: TRIAL_AES_KEY, mode }))['verified'];
  };
  const rows = (): Promise<PlatformPushRow[]> => running.dataSource.manager.find(PlatformPushRow);

  it('should answer the question whether it is the right address, of WeChat and of WeCom', async () => {
    expect(await opened('app', 'safe')).toBe(true);
    expect(await opened('corp', 'safe')).toBe(true);
  });

  it('should take a push at once, tell it once to whoever wants it, and forget who it was about', async () => {
    expect(await tencent.mock('event', { ...POPUP })).toMatchObject({ taken: true });
    expect(heard).toEqual([]);
    await running.settled();
    expect(heard).toMatchObject([{ source: 'wechat', event: POPUP.event, from: POPUP.from, lines: [{ TemplateId: 'T1', SubscribeStatusString: 'accept' }] }]);
    await running.settled();
    expect(heard).toHaveLength(1);
    const kept = (await rows()).at(-1);
    expect(kept?.saidSealed).toBeNull();
    expect(JSON.stringify([kept, await running.dataSource.manager.find(OutboxEvent)])).not.toContain(POPUP.from);
  });

  it('should know several lines as well as one', async () => {
    await tencent.mock('event', { ...POPUP, said: { List: [{ TemplateId: 'T1' }, { TemplateId: 'T2' }] } });
    await running.settled();
    expect(heard[0]?.lines).toEqual([{ TemplateId: 'T1' }, { TemplateId: 'T2' }]);
  });

  it('should take what comes several times over once', async () => {
    const before = (await rows()).length;
    expect(await tencent.mock('event', { ...POPUP, from: 'oSomebodyWhoAgreed0000000002', copies: 4 })).toMatchObject({ taken: true });
    await running.settled();
    expect((await rows()).length).toBe(before + 1);
    expect(heard).toHaveLength(1);
  });

  it.each(['signature', 'cipher', 'receiver', 'old'])('should turn away a push with a forged %s, of either platform', async (forgery) => {
    const before = (await rows()).length;
    expect(await tencent.mock('event', { ...POPUP, forgery })).toMatchObject({ taken: false });
    expect(await tencent.mock('event', { from: 'sys', event: 'change_external_chat', said: { ChatId: 'wr1' }, of: 'corp', forgery })).toMatchObject({ taken: false });
    expect((await rows()).length).toBe(before);
  });

  it('should turn away what is only signed where a key is set, although its signature is right', async () => {
    await opened('app', 'plain');
    expect(await tencent.mock('event', { ...POPUP, from: 'oSomebodyElse00000000000003' })).toMatchObject({ taken: false });
    await opened('app', 'safe');
  });

  it('should take what WeCom writes in XML', async () => {
    expect(await tencent.mock('event', { from: 'sys', event: 'change_external_chat', said: { ChatId: 'wr<1>', ChangeType: 'update', JoinScene: 3 }, of: 'corp' })).toMatchObject({ taken: true });
    await running.settled();
    expect(heard).toMatchObject([{ source: 'wecom', event: 'change_external_chat', from: 'sys', said: { ChatId: 'wr<1>', ChangeType: 'update', JoinScene: '3' } }]);
  });

  it('should tell it again later when a listener fails', async () => {
    fails = 1;
    await tencent.mock('event', { ...POPUP, from: 'oSomebodyWhoAgreed0000000004' });
    await running.settled();
    running.clock.forward(10_000);
    await running.settled();
    expect(heard).toHaveLength(1);
  });

  it('should keep what nobody wants without a word of it', async () => {
    await tencent.mock('event', { from: 'oSomebody', event: 'wxa_punish_event', said: { reason: 'x' } });
    await running.settled();
    expect(heard).toEqual([]);
    expect((await rows()).every(({ saidSealed }) => saidSealed === null)).toBe(true);
  });

  it('should turn away strangers with whatever they send, and XML everywhere else', async () => {
    const post = (path: string, type: string, body: string): Promise<number> => fetch(running.url + path, { method: 'POST', headers: { 'content-type': type }, body }).then(({ status }) => status);
    expect(await post('/wechat/push', 'application/json', '{}')).toBe(403);
    expect(await post('/wechat/push?timestamp=1&nonce=1&msg_signature=1', 'application/json', '{"Encrypt":"AAAA"}')).toBe(403);
    expect(await post('/wechat/push', 'application/json', '{')).toBe(400);
    expect(await post('/wechat/push', 'text/xml', '<xml></xml>')).toBe(415);
    expect(await post('/wecom/push', 'text/xml', '<xml><Encrypt>AAAA</Encrypt></xml>')).toBe(403);
    expect(await post('/wecom/push', 'application/json', '{}')).toBe(415);
    expect(await post('/api/requests', 'text/xml', '<xml></xml>')).toBe(415);
    expect((await fetch(`${running.url}/wechat/push?echostr=<script>&timestamp=1&nonce=2&signature=3`)).status).toBe(403);
  });

  it('should not let whoever echoes run anything in a browser', async () => {
    const timestamp = String(Math.floor(running.clock.now() / 1_000));
    const signature = createHash('sha1').update([TRIAL_PUSH_TOKEN, timestamp, '1'].sort().join('')).digest('hex');
    const answer = await fetch(`${running.url}/wechat/push?${new URLSearchParams({ echostr: '<script>', timestamp, nonce: '1', signature }).toString()}`);
    expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([200, 'text/plain; charset=utf-8', '<script>']);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });
});

describe('an installation without WeChat', () => {
  it('should have no such address', async () => {
    const running = await startApp();
    try {
      for (const path of ['/wechat/push', '/wecom/push']) expect((await fetch(running.url + path)).status).toBe(404);
    } finally {
      await running.stop();
    }
  });
});
