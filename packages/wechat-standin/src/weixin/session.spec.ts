import { createHmac } from 'node:crypto';
import { openStage, sessionPath, type Stage } from '../testing/stage.js';

const MINUTE = 60_000;

describe('login', () => {
  let stage: Stage;
  beforeEach(async () => void (stage = await openStage()));
  afterEach(() => stage.close());
  const code = async (userKey = 'aunt-li') => String((await stage.mock('login', { userKey }))['code']);
  const session = async (js_code: string) => (await stage.get(sessionPath({ js_code }))).said;

  it('answers with who it is, as text by its type and without errcode', async () => {
    const { status, type, said } = await stage.get(sessionPath({ js_code: await code() }));
    expect([status, type]).toEqual([200, 'text/plain']);
    expect(said).toEqual({ openid: expect.stringMatching(/^o[\w-]{27}$/), session_key: expect.any(String), unionid: expect.stringMatching(/^o6_/) });
    expect(Buffer.from(String(said['session_key']), 'base64')).toHaveLength(16);
  });

  it('knows the same person again, also after a restart', async () => {
    const { openid } = await session(await code());
    const other = await openStage();
    expect([await stage.login('aunt-li'), await other.login('aunt-li')]).toEqual([openid, openid]);
    expect(await stage.login('uncle-he')).not.toBe(openid);
    await other.close();
  });

  it('tells no unionid where the app is bound to no account of the Open Platform', async () => {
    await stage.mock('app', { bound: false });
    expect(await session(await code())).not.toHaveProperty('unionid');
  });

  it('takes a code once, for five minutes', async () => {
    const used = await code();
    await session(used);
    expect((await session(used))['errcode']).toBe(40163);
    const old = await code();
    await stage.mock('clock', { advance: 5 * MINUTE });
    expect((await session(old))['openid']).toBeDefined();
    const older = await code();
    await stage.mock('clock', { advance: 5 * MINUTE + 1 });
    expect((await session(older))['errcode']).toBe(40029);
    expect((await session('never-given'))['errcode']).toBe(40029);
  });

  it.each([
    [41002, { appid: '' }], [40013, { appid: 'wx1' }], [41004, { secret: '' }], [40125, { secret: 'x' }], [40002, { grant_type: 'password' }], [41008, { js_code: '' }],
  ])('answers %i to %j, as text by its type too', async (errcode, changed) => {
    const { type, said } = await stage.get(sessionPath({ js_code: await code(), ...changed }));
    expect([type, said['errcode']]).toEqual(['text/plain', errcode]);
  });

  it('turns away whoever WeChat holds for a risk, and whoever asks too often', async () => {
    await stage.mock('person', { userKey: 'rogue', blocked: true });
    expect((await session(await code('rogue')))['errcode']).toBe(40226);
    await stage.mock('limits', { limits: { login: 2 } });
    const answers = [];
    for (let i = 0; i < 3; i += 1) answers.push((await session(await code()))['errcode']);
    expect(answers).toEqual([undefined, undefined, 45011]);
    await stage.mock('clock', { advance: MINUTE });
    expect((await session(await code()))['openid']).toBeDefined();
  });

  it.each([['never', 1], ['always', 3]])('changes the session key: %s', async (keyRotation, different) => {
    await stage.mock('manner', { keyRotation });
    const keys = new Set<unknown>();
    for (let i = 0; i < 3; i += 1) keys.add((await session(await code()))['session_key']);
    expect(keys.size).toBe(different);
  });
});

describe('the session key', () => {
  let stage: Stage;
  beforeEach(async () => void (stage = await openStage()));
  afterEach(() => stage.close());
  const query = (openid: string, key: string, sig_method = 'hmac_sha256') =>
    new URLSearchParams({ openid, signature: createHmac('sha256', key).update('').digest('hex'), sig_method }).toString();

  it('is proven by its signature, and replaced on demand', async () => {
    const code = String((await stage.mock('login', { userKey: 'aunt-li' }))['code']);
    const { openid, session_key } = (await stage.get(sessionPath({ js_code: code }))).said;
    const good = query(String(openid), String(session_key));
    expect((await stage.appGet(`/wxa/checksession?${good}`))['errcode']).toBe(0);
    expect((await stage.appGet(`/wxa/checksession?${query(String(openid), 'another')}`))['errcode']).toBe(87009);
    expect((await stage.appGet(`/wxa/checksession?${query(String(openid), String(session_key), 'md5')}`))['errcode']).toBe(87009);
    expect((await stage.appGet(`/wxa/checksession?${query('o1', String(session_key))}`))['errcode']).toBe(40003);
    const reset = await stage.appGet(`/wxa/resetusersessionkey?${good}`);
    expect(reset).toMatchObject({ errcode: 0, openid });
    expect((await stage.appGet(`/wxa/checksession?${good}`))['errcode']).toBe(87009);
    expect((await stage.appGet(`/wxa/checksession?${query(String(openid), String(reset['session_key']))}`))['errcode']).toBe(0);
  });
});
