import { NotGenuine } from '../../platform/ports/push-letters.port.js';
import { Refused } from '../../platform/ports/outside-call.js';
import { TestClock } from '../../testing/test-clock.js';
import { openData } from './open-data.js';
import { WechatPushLettersAdapter } from './push-letters.adapter.js';
import { mustBeSigned, unsealed } from './push-seal.js';

/** Texts of the documents of WeChat and made from them (wechat.md §2.3, §7.3). */
const TOKEN = 'AAAAA';
const AES_KEY = 'A'.repeat(43);
const APPID = 'wxba5fad812f8e6fb9';
const ENCRYPTED =
  '+qdx1OKCy+5JPCBFWw70tm0fJGb2Jmeia4FCB7kao+/Q5c/ohsOzQHi8khUOb05JCpj0JB4RvQMkUyus8TPxLKJGQqcvZqzDpVzazhZv6JsXUnnR8XGT740XgXZUXQ7vJVnAG+tE8NUd4yFyjPy7GgiaviNrlCTj+l5kdfMuFUPpRSrfMZuMcp3Fn2Pede2IuQrKEYwKSqFIZoNqJ4M8EajAsjLY2km32IIjdf8YL/P50F7mStwntrA2cPDrM1kb6mOcfBgRtWygb3VIYnSeOBrebufAlr7F9mFUPAJGj04=';
const MESSAGE = '{"ToUserName":"gh_97417a04a28d","FromUserName":"o9AgO5Kd5ggOC-bXrbNODIiE3bGY","CreateTime":1714112445,"MsgType":"event","Event":"debug_demo","debug_str":"hello world"}';

describe('the seal of a push', () => {
  const signed = (timestamp: string, nonce: string, signature: string, now = Number(timestamp) * 1_000) => () => mustBeSigned({ timestamp, nonce, signature }, { token: TOKEN, name: 'signature', now });

  it.each([
    ['1714036504', '1514711492', 'f464b24fc39322e44b38aa78f5edd27bd1441696'],
    ['1714037059', '486452656', '899cf89e464efb63f54ddac96b0a0a235f53aa78'],
  ])('should take the signatures of the documents at %s, and no other', (timestamp, nonce, signature) => {
    expect(signed(timestamp, nonce, signature)).not.toThrow();
    expect(signed(timestamp, nonce, signature.replace(/^./, (digit) => (digit === '0' ? '1' : '0')))).toThrow(NotGenuine);
    expect(signed(timestamp, `${nonce}0`, signature)).toThrow(NotGenuine);
    expect(signed(timestamp, nonce, '')).toThrow(NotGenuine);
    expect(signed(timestamp, nonce, signature, Number(timestamp) * 1_000 + 301_000)).toThrow('it is old');
  });

  it('should open the text of the documents, for its receiver alone', () => {
    expect(unsealed(ENCRYPTED, AES_KEY, APPID)).toBe(MESSAGE);
    expect(() => unsealed(ENCRYPTED, AES_KEY, 'wx0000000000000001')).toThrow('it is for somebody else');
    expect(() => unsealed(ENCRYPTED, 'B'.repeat(43), APPID)).toThrow(NotGenuine);
    for (const broken of ['', 'AAAA', ENCRYPTED.slice(4), ENCRYPTED.slice(0, -4)]) expect(() => unsealed(broken, AES_KEY, APPID)).toThrow(NotGenuine);
  });

  it('should take a push of the documents as what it says, and nothing that is only signed where a key is set', () => {
    const clock = new TestClock(1_714_112_445_000);
    const letters = new WechatPushLettersAdapter({ token: TOKEN, aesKey: AES_KEY }, APPID, clock);
    const query = { timestamp: '1714112445', nonce: '415670741', msg_signature: '046e02f8204d34f8ba5fa3b1db94908f3df2e9b3' };
    expect(letters.opened(query, { ToUserName: 'gh_97417a04a28d', Encrypt: ENCRYPTED }))
      .toMatchObject({ event: 'debug_demo', from: 'o9AgO5Kd5ggOC-bXrbNODIiE3bGY', sentAt: 1_714_112_445_000, said: { debug_str: 'hello world' } });
    for (const body of [{ ToUserName: 'gh_97417a04a28d' }, [], 'text', null, Buffer.from('<xml/>'), JSON.parse(MESSAGE)]) expect(() => letters.opened(query, body)).toThrow(NotGenuine);
  });
});

describe('a push where no key is set', () => {
  const letters = new WechatPushLettersAdapter({ token: TOKEN, aesKey: null }, APPID, new TestClock(1_714_037_059_000));
  const query = { timestamp: '1714037059', nonce: '486452656', signature: '899cf89e464efb63f54ddac96b0a0a235f53aa78' };

  it('should be taken by its signature alone, once for one event', () => {
    const body = JSON.parse(MESSAGE) as Record<string, unknown>;
    const push = letters.opened(query, body);
    expect(push).toMatchObject({ event: 'debug_demo', said: { debug_str: 'hello world' } });
    expect(letters.opened(query, { ...body }).fingerprint).toBe(push.fingerprint);
    expect(letters.opened(query, { ...body, debug_str: 'hello' }).fingerprint).not.toBe(push.fingerprint);
    expect(() => letters.opened({ ...query, nonce: '1' }, body)).toThrow(NotGenuine);
    for (const lacking of ['FromUserName', 'CreateTime', 'MsgType', 'Event']) expect(() => letters.opened(query, { ...body, [lacking]: undefined })).toThrow(NotGenuine);
  });
});

describe('what a phone sealed', () => {
  const sealed = {
    iv: 'AAECAwQFBgcICQoLDA0ODw==',
    encryptedData:
      'iMetVXuMgJEakJirf5IOdhAabJbvP+AYKKDeXTfK+coGJ6f3cp0NarjwhWEKt1NPR9M0Wtg5UIDW7JklP3ClG9SWfUpLFGL1iW5z+KDanOW51pKTEeE+lXPsGVK66KGfXipgE8/yHcIy1HPQi1DKO6LqL2ZfDORrXeHzNKh1A5WI/ubGcJDnzWdJFveiCwHaT2dDa4gRVoASb5F2Bk9C+jwdBav/H21uC+3X+T3FKJ0=',
  };
  const by = { sessionKey: 'HyVFkGl5F5OQWJZZaNzBBg==', appid: APPID, now: 1_750_000_000_000 };

  it('should be opened by the session key', () => {
    expect(openData(sealed, by)).toEqual({ said: { opengid: 'tGXXXXXXgrid0001', open_single_roomid: '', group_openid: 'oGrpOpenId0001', chat_type: 3 }, sealedAt: 1_750_000_000_000 });
  });

  it.each([
    ['by another key', sealed, { ...by, sessionKey: Buffer.alloc(16, 1).toString('base64') }],
    ['by a key of another length', sealed, { ...by, sessionKey: 'AAAA' }],
    ['for another program', sealed, { ...by, appid: 'wx0000000000000001' }],
    ['long ago', sealed, { ...by, now: by.now + 601_000 }],
    ['and altered', { ...sealed, encryptedData: sealed.encryptedData.replace('iMet', 'iMeu') }, by],
    ['and cut off', { ...sealed, encryptedData: sealed.encryptedData.slice(0, 40) }, by],
    ['with another beginning', { ...sealed, iv: 'AAECAwQFBgcICQoLDA0O' }, by],
  ])('should be refused when sealed %s', (_, given, way) => {
    expect(() => openData(given, way)).toThrow(expect.objectContaining({ kind: 'relogin' }) as Refused);
    expect(() => openData(given, way)).toThrow(Refused);
  });
});
