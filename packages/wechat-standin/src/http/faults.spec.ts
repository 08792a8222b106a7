import { openStage, type Stage } from '../testing/stage.js';
import { TRIAL_APPID, TRIAL_ROBOT } from '../trial-setting.js';
import { WEIXIN_TEXTS } from '../weixin/error-texts.js';

const CHECK = '/wxa/msg_sec_check';
const SEND = `/qy/cgi-bin/webhook/send?key=${TRIAL_ROBOT}`;
const MESSAGE = { msgtype: 'text', text: { content: '周报' } };

describe('faults on demand', () => {
  let stage: Stage;
  let openid: string;
  beforeEach(async () => {
    stage = await openStage();
    openid = await stage.login('aunt-li');
  });
  afterEach(() => stage.close());
  const check = () => stage.app(CHECK, { openid, scene: 2, version: 2, content: '路灯' });
  const fault = (body: object) => stage.mock('fault', { path: CHECK, ...body });
  const said = async () => ((await stage.mock('outbox'))['robots'] as object[]).length;
  const say = () => fetch(stage.url + SEND, { method: 'POST', body: JSON.stringify(MESSAGE) });

  it.each(Object.entries(WEIXIN_TEXTS).map(([code, words]) => [Number(code), words] as const))('answers %i when told to, in the words of WeChat', async (errcode, words) => {
    await fault({ errcode });
    expect(await check()).toEqual({ errcode, errmsg: expect.stringMatching(new RegExp(`^${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}, rid: `)) });
    expect((await check())['errcode']).toBe(0);
  });

  it('strikes so many calls of a path, or of all below one, until there is an end of it', async () => {
    await fault({ errcode: -1, times: 2 });
    expect([(await check())['errcode'], (await check())['errcode'], (await check())['errcode']]).toEqual([-1, -1, 0]);
    await fault({ path: '/wxa/*', errcode: 45009, times: 0 });
    for (let i = 0; i < 3; i += 1) expect((await check())['errcode']).toBe(45009);
    expect((await stage.appGet('/wxaapi/newtmpl/gettemplate'))['errcode']).toBe(0);
    await stage.mock('no-faults');
    expect((await check())['errcode']).toBe(0);
  });

  it('strikes one after the other in the order in which they were asked for', async () => {
    await fault({ errcode: 40001 });
    await fault({ errcode: -1 });
    expect([(await check())['errcode'], (await check())['errcode'], (await check())['errcode']]).toEqual([40001, -1, 0]);
  });

  it.each([500, 502, 429])('answers with a page of HTML and %i', async (status) => {
    await stage.mock('fault', { path: '/qy/cgi-bin/webhook/send', status });
    const answer = await say();
    expect([answer.status, answer.headers.get('content-type'), await said()]).toEqual([status, 'text/html', 0]);
  });

  it('comes late', async () => {
    await fault({ delayMs: 150 });
    const since = performance.now();
    expect((await check())['errcode']).toBe(0);
    expect(performance.now() - since).toBeGreaterThanOrEqual(145);
  });

  it.each([[false, 0], [true, 1]])('has done nothing when its caller hung up meanwhile, unless it took effect first (%s)', async (afterEffect, times) => {
    await stage.mock('fault', { path: '/qy/cgi-bin/webhook/send', delayMs: 500, afterEffect });
    await expect(fetch(stage.url + SEND, { method: 'POST', body: JSON.stringify(MESSAGE), signal: AbortSignal.timeout(100) })).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await said()).toBe(times);
    expect((await stage.mock('calls', { path: '/qy/cgi-bin/webhook/send' }))['calls']).toMatchObject([{ status: 0 }]);
  });

  it('comes byte by byte, and whole in the end', async () => {
    await stage.mock('fault', { path: '/qy/cgi-bin/webhook/send', trickleMs: 2 });
    const since = performance.now();
    expect(await (await say()).json()).toEqual({ errcode: 0, errmsg: 'ok' });
    expect(performance.now() - since).toBeGreaterThanOrEqual(40);
  });

  it('is counted as soon as a call meets it, also while its answer is held back', async () => {
    await stage.mock('fault', { path: '/qy/cgi-bin/webhook/send', delayMs: 60_000 });
    await expect(fetch(stage.url + SEND, { method: 'POST', body: JSON.stringify(MESSAGE), signal: AbortSignal.timeout(100) })).rejects.toThrow();
    expect((await stage.mock('calls'))['struck']).toBe(1);
  });

  it('breaks off in the middle of its JSON', async () => {
    await stage.mock('fault', { path: '/qy/cgi-bin/webhook/send', malformed: true });
    const answer = await say();
    expect([answer.status, await answer.text()]).toEqual([200, '{"errcode":0,']);
  });

  it('cuts the connection without having done anything', async () => {
    await stage.mock('fault', { path: '/qy/cgi-bin/webhook/send', drop: true });
    await expect(say()).rejects.toThrow('fetch failed');
    expect(await said()).toBe(0);
  });

  it.each([{ drop: true }, { status: 504 }, { errcode: -1 }])('goes wrong after it took effect: %j', async (harm) => {
    await stage.mock('fault', { path: '/qy/cgi-bin/webhook/send', afterEffect: true, ...harm });
    await say().then((answer) => answer.text(), () => undefined);
    expect(await said()).toBe(1);
  });

  it('is noted without query and body, so that no secret and nobody is in the list', async () => {
    await fault({ errcode: -1 });
    await check();
    await check();
    const { calls } = await stage.mock('calls', { path: CHECK });
    expect(calls).toEqual([-1, 0].map((errcode) => ({ at: expect.any(Number), method: 'POST', path: CHECK, status: 200, errcode })));
    const all = JSON.stringify(await stage.mock('calls'));
    expect([all.includes(openid), all.includes('access_token='), all.includes(TRIAL_APPID)]).toEqual([false, false, false]);
  });

  it('of the login is text by its type, of the map in its own manner', async () => {
    await stage.mock('fault', { path: '/sns/jscode2session', errcode: -1 });
    expect(await stage.get('/sns/jscode2session')).toMatchObject({ type: 'text/plain', said: { errcode: -1 } });
    await stage.mock('fault', { path: '/ws/geocoder/v1/', errcode: 112 });
    expect((await stage.get('/ws/geocoder/v1/')).said).toMatchObject({ status: 112 });
  });
});
