import { createDecipheriv } from 'node:crypto';
import { openStage, sessionPath, STAGE_NOW, type Stage } from '../testing/stage.js';
import { TRIAL_APPID } from '../trial-setting.js';

/** As a server of a mini-program reads what a phone hands on (wechat.md §2.3). */
function decrypted({ encryptedData, iv }: Record<string, unknown>, sessionKey: string): Record<string, unknown> {
  const decipher = createDecipheriv('aes-128-cbc', Buffer.from(sessionKey, 'base64'), Buffer.from(String(iv), 'base64'));
  return JSON.parse(Buffer.concat([decipher.update(Buffer.from(String(encryptedData), 'base64')), decipher.final()]).toString()) as Record<string, unknown>;
}

describe('the door for tests', () => {
  let stage: Stage;
  beforeEach(async () => void (stage = await openStage()));
  afterEach(() => stage.close());
  const ask = (init: RequestInit) => fetch(`${stage.url}/__mock/login`, init);
  const from = (origin: string, method = 'POST') => ask({ method, headers: { origin }, ...(method === 'POST' ? { body: '{"userKey":"a"}' } : {}) });

  it.each(['http://localhost:3000', 'http://127.0.0.1:5173', 'https://localhost', 'http://[::1]:3000'])('opens to a page at %s', async (origin) => {
    const answer = await from(origin);
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([200, origin]);
    const before = await from(origin, 'OPTIONS');
    expect([before.status, before.headers.get('access-control-allow-headers')]).toEqual([200, 'content-type']);
  });

  it.each(['https://evil.example', 'http://localhost.evil.example', 'null', 'http://192.168.1.7:3000'])('stays shut to a page at %s', async (origin) => {
    const answer = await from(origin);
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([403, null]);
  });

  it('says what it knows when it does not know what is meant', async () => {
    const { status, said } = await stage.post('/__mock/nothing', {});
    expect([status, said['error']]).toEqual([404, expect.stringContaining('group-enter')]);
    expect((await stage.post('/__mock/constructor', {})).status).toBe(404);
    expect((await stage.get('/__mock/login')).status).toBe(405);
    expect((await stage.post('/__mock/login', 'x')).status).toBe(400);
    expect(await stage.post('/__mock/login', {})).toMatchObject({ status: 400, said: { error: 'a field is missing or of another type' } });
    expect((await stage.mock('login', { openid: 'o-nobody' }))['error']).toBe('refused with 40003');
    expect((await stage.mock('login', { userKey: 'a', appid: 'wx1' }))['error']).toBe('no such app');
    expect((await stage.mock('phone-code', { userKey: 'a' }))['error']).toContain('no phone number');
    expect((await stage.mock('clock', { advance: -1 }))['error']).toBe('the clock does not go back');
    expect((await stage.mock('subscribe', { userKey: 'a', tmplIds: [...stage.world.subscriptionsOf(TRIAL_APPID).templates.keys()].slice(0, 1), results: {} }))['errMsg']).toBe('requestSubscribeMessage:ok');
  });

  it('sets the clock ahead', async () => {
    expect(await stage.mock('clock', { advance: 1_000 })).toEqual({ now: STAGE_NOW + 1_000 });
    expect(await stage.mock('settle')).toEqual({});
  });
});

describe('what a phone hands on encrypted', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await openStage();
    await stage.mock('manner', { keyRotation: 'never' });
  });
  afterEach(() => stage.close());
  const sessionKey = async (userKey: string) => {
    const { code } = await stage.mock('login', { userKey });
    return String((await stage.get(sessionPath({ js_code: String(code) }))).said['session_key']);
  };

  it('says in which group it is, the same to everybody in it', async () => {
    const key = await sessionKey('aunt-li');
    const entered = await stage.mock('group-enter', { userKey: 'aunt-li', groupKey: 'grid 1' });
    const told = decrypted(entered, key);
    expect(told).toEqual({
      opengid: expect.stringMatching(/^tG[\w-]{26}$/), open_single_roomid: '', group_openid: expect.stringMatching(/^oG/), chat_type: 3, watermark: { timestamp: STAGE_NOW / 1_000, appid: TRIAL_APPID },
    });
    expect(entered).toMatchObject({ errMsg: 'getGroupEnterInfo:ok', opengid: told['opengid'] });
    const other = await sessionKey('uncle-he');
    expect(decrypted(await stage.mock('group-enter', { userKey: 'uncle-he', groupKey: 'grid 1' }), other)['opengid']).toBe(told['opengid']);
    expect(decrypted(await stage.mock('group-enter', { userKey: 'uncle-he', groupKey: 'grid 2', chatType: 4 }), other)).toMatchObject({ chat_type: 4, opengid: expect.not.stringMatching(String(told['opengid'])) });
    expect(decrypted(await stage.mock('share-info', { userKey: 'uncle-he', opengid: told['opengid'] }), other)).toMatchObject({ openGId: told['opengid'] });
  });

  it('opens with the newest session key of this person alone', async () => {
    const key = await sessionKey('aunt-li');
    await stage.mock('manner', { keyRotation: 'always' });
    const newer = await sessionKey('aunt-li');
    const entered = await stage.mock('group-enter', { userKey: 'aunt-li', groupKey: 'grid 1' });
    expect(decrypted(entered, newer)).toHaveProperty('opengid');
    expect(() => decrypted(entered, key)).toThrow();
  });

  it('is signed where its clear text goes along', async () => {
    const key = await sessionKey('aunt-li');
    const told = await stage.mock('encrypt', { userKey: 'aunt-li', data: { nickName: '李阿姨' } });
    expect(told).toMatchObject({ rawData: '{"nickName":"李阿姨"}', signature: expect.stringMatching(/^[0-9a-f]{40}$/) });
    expect(decrypted(told, key)).toMatchObject({ nickName: '李阿姨', watermark: { appid: TRIAL_APPID } });
  });
});
