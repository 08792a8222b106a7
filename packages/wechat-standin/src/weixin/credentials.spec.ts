import { openStage, type Stage } from '../testing/stage.js';
import { TRIAL_APPID, TRIAL_SECRET } from '../trial-setting.js';

const GOOD = { grant_type: 'client_credential', appid: TRIAL_APPID, secret: TRIAL_SECRET };
const STABLE = '/cgi-bin/stable_token';
const plain = (changed: Record<string, string> = {}): string => `/cgi-bin/token?${new URLSearchParams({ ...GOOD, ...changed }).toString()}`;

describe('access tokens', () => {
  let stage: Stage;
  const works = async (token: unknown): Promise<unknown> => (await stage.get(`/wxaapi/newtmpl/gettemplate?access_token=${String(token)}`)).said['errcode'];
  beforeEach(async () => void (stage = await openStage()));
  afterEach(() => stage.close());

  it('gives the same stable token while it is good, with the seconds that remain, and leaves errcode out', async () => {
    const first = (await stage.post(STABLE, GOOD)).said;
    expect(first).toEqual({ access_token: expect.stringMatching(/^[\w-]{100,512}$/), expires_in: 7200 });
    await stage.mock('clock', { advance: 600_000 });
    expect((await stage.post(STABLE, GOOD)).said).toEqual({ access_token: first['access_token'], expires_in: 6600 });
  });

  it('renews a stable token five minutes before its end while the old one is still good, and then no more', async () => {
    const { access_token: old } = (await stage.post(STABLE, GOOD)).said;
    await stage.mock('clock', { advance: 6_950_000 });
    const { access_token: next, expires_in } = (await stage.post(STABLE, GOOD)).said;
    expect([next === old, expires_in, await works(old), await works(next)]).toEqual([false, 7200, 0, 0]);
    await stage.mock('clock', { advance: 250_000 });
    expect([await works(old), await works(next)]).toEqual([42001, 0]);
  });

  it('takes the old one back at once when a new one is forced, which may be done each half minute and twenty times a day', async () => {
    const { access_token: old } = (await stage.post(STABLE, GOOD)).said;
    const force = async () => (await stage.post(STABLE, { ...GOOD, force_refresh: true })).said;
    const next = await force();
    expect([await works(old), await works(next['access_token'])]).toEqual([40001, 0]);
    expect((await force())['errcode']).toBe(45009);
    for (let i = 1; i < 20; i += 1) {
      await stage.mock('clock', { advance: 30_000 });
      expect((await force())['access_token']).toBeDefined();
    }
    await stage.mock('clock', { advance: 30_000 });
    expect((await force())['errcode']).toBe(45009);
    await stage.mock('clock', { advance: 86_400_000 });
    expect((await force())['access_token']).toBeDefined();
  });

  it('keeps stable and plain tokens apart, and lets a plain one live five minutes beside the next', async () => {
    const { access_token: stable } = (await stage.post(STABLE, GOOD)).said;
    const { access_token: first } = (await stage.get(plain())).said;
    const { access_token: second } = (await stage.get(plain())).said;
    expect(new Set([stable, first, second]).size).toBe(3);
    expect([await works(stable), await works(first), await works(second)]).toEqual([0, 0, 0]);
    await stage.mock('clock', { advance: 300_000 });
    expect([await works(stable), await works(first), await works(second)]).toEqual([0, 42001, 0]);
  });

  it('ends every token early when the platform takes them back', async () => {
    const { access_token } = (await stage.post(STABLE, GOOD)).said;
    await stage.mock('revoke-tokens');
    expect(await works(access_token)).toBe(40001);
    expect((await stage.post(STABLE, GOOD)).said['access_token']).not.toBe(access_token);
  });

  it.each([
    [40002, { grant_type: 'password' }], [41002, { appid: '' }], [40013, { appid: 'wx1' }], [41004, { secret: '' }], [40125, { secret: 'x' }],
  ])('answers %i to %j, by either way', async (errcode, changed) => {
    expect((await stage.post(STABLE, { ...GOOD, ...changed })).said['errcode']).toBe(errcode);
    expect((await stage.get(plain(changed))).said['errcode']).toBe(errcode);
  });

  it('wants POST and a JSON body', async () => {
    expect((await stage.get(STABLE)).said['errcode']).toBe(43002);
    expect((await stage.post('/cgi-bin/token', GOOD)).said['errcode']).toBe(43001);
    expect((await stage.post(STABLE, '')).said['errcode']).toBe(44002);
    expect((await stage.post(STABLE, 'appid=1')).said['errcode']).toBe(47001);
    expect((await stage.post(STABLE, { ...GOOD, force_refresh: 'yes' })).said['errcode']).toBe(47001);
  });

  it.each([['stable-token', 45011], ['stable-token-day', 45009]])('counts calls against the limit %s', async (name, errcode) => {
    await stage.mock('limits', { limits: { [name]: 1 } });
    await stage.post(STABLE, GOOD);
    expect((await stage.post(STABLE, GOOD)).said['errcode']).toBe(errcode);
  });

  it('quotes the id of the call in its refusals, and says it all with 200', async () => {
    const { status, said } = await stage.get('/wxaapi/newtmpl/gettemplate');
    expect([status, said['errcode']]).toEqual([200, 41001]);
    expect(said['errmsg']).toMatch(/, rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$/);
    expect(await works('never-given')).toBe(40001);
    expect((await stage.get('/wxa/nothing')).said['errcode']).toBe(40066);
  });
});

describe('quotas', () => {
  let stage: Stage;
  beforeEach(async () => void (stage = await openStage()));
  afterEach(() => stage.close());
  const quota = () => stage.app('/cgi-bin/openapi/quota/get', { cgi_path: '/wxa/generatescheme' });

  it('tells what was used today and clears it, ten times a month', async () => {
    await stage.app('/wxa/generatescheme', { is_expire: true, expire_type: 1, expire_interval: 1 });
    expect(await quota()).toMatchObject({ quota: { daily_limit: 500_000, used: 1, remain: 499_999 }, rate_limit: { call_count: 100, refresh_second: 1 } });
    const clear = () => stage.app('/cgi-bin/clear_quota', { appid: TRIAL_APPID });
    expect((await clear())['errcode']).toBe(0);
    expect(await quota()).toMatchObject({ quota: { used: 0 } });
    for (let i = 1; i < 10; i += 1) await clear();
    expect((await clear())['errcode']).toBe(48006);
    await stage.mock('clock', { advance: 10 * 86_400_000 });
    expect((await clear())['errcode']).toBe(0);
  });

  it('is not asked about login or about what does not exist, nor cleared for another app', async () => {
    const asked = async (cgi_path: string) => (await stage.app('/cgi-bin/openapi/quota/get', { cgi_path }))['errcode'];
    expect([await asked('/sns/jscode2session'), await asked('/wxa/nothing')]).toEqual([76022, 76021]);
    expect((await stage.app('/cgi-bin/clear_quota', { appid: 'wx2' }))['errcode']).toBe(40013);
  });
});
