import sharp from 'sharp';
import { openPush } from '../push/push-cipher.js';
import { openReceiver, type Receiver } from '../testing/receiver.js';
import { openStage, type Stage } from '../testing/stage.js';
import { TRIAL_AES_KEY, TRIAL_APPID } from '../trial-setting.js';

const HOUR = 3_600_000;

describe('the check of texts', () => {
  let stage: Stage;
  let openid: string;
  beforeEach(async () => {
    stage = await openStage();
    openid = await stage.login('aunt-li');
  });
  afterEach(() => stage.close());
  const check = (changed: object = {}) => stage.app('/wxa/msg_sec_check', { openid, scene: 2, version: 2, content: '路灯不亮', ...changed });

  it.each([
    [{}, 'pass', 100], [{ content: '出售【risky】' }, 'risky', 20006], [{ content: '有【review】' }, 'review', 21000], [{ content: '小广告太多' }, 'review', 10001], [{ title: '【risky】' }, 'risky', 20006],
  ])('judges %j as %s %i', async (changed, suggest, label) => {
    expect(await check(changed)).toMatchObject({
      errcode: 0, result: { suggest, label }, detail: [{ strategy: 'content_model', suggest, label, prob: 90 }, { strategy: 'keyword', suggest }], trace_id: expect.stringMatching(/^\w{8}-\w{8}-\w{8}$/),
    });
  });

  it.each([
    [47001, { content: '' }], [47001, { content: '字'.repeat(2_501) }], [47001, { version: 1 }], [47001, { version: undefined }], [40129, { scene: 0 }], [40129, { scene: 5 }], [40129, { scene: undefined }],
    [40003, { openid: 'o-nobody' }], [47001, { openid: undefined }], [47001, { content: ['x'] }],
  ])('answers %i to %j', async (expected, changed) => {
    expect((await check(changed))['errcode']).toBe(expected);
  });

  it('takes 2,500 characters, each counted once', async () => {
    expect((await check({ content: '😀'.repeat(2_500) }))['errcode']).toBe(0);
  });

  it('knows only whoever was here within two hours', async () => {
    await stage.mock('clock', { advance: 2 * HOUR });
    expect((await check())['errcode']).toBe(0);
    await stage.mock('clock', { advance: 1 });
    expect((await check())['errcode']).toBe(61010);
    await stage.mock('person', { openid });
    expect((await check())['errcode']).toBe(0);
  });

  it.each([['text-check', 44991], ['text-check-day', 45009]])('counts calls against the limit %s', async (name, errcode) => {
    await stage.mock('limits', { limits: { [name]: 1 } });
    expect([(await check())['errcode'], (await check())['errcode']]).toEqual([0, errcode]);
  });

  it('says when there is no body, or a wrong method', async () => {
    expect((await stage.app('/wxa/msg_sec_check', ''))['errcode']).toBe(44002);
    expect((await stage.get('/wxa/msg_sec_check'))['said']['errcode']).toBe(43002);
  });
});

describe('the check of media', () => {
  let stage: Stage;
  let receiver: Receiver;
  let openid: string;
  beforeEach(async () => {
    const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#446688' } }).jpeg().toBuffer();
    const sound = Buffer.from('ID3 and then sound');
    receiver = await openReceiver({ '/lamp.jpg': picture, '/risky.jpg': picture, '/review.mp3': sound, '/page.html': Buffer.from('<html>'), '/empty.jpg': Buffer.alloc(0), '/huge.jpg': Buffer.concat([picture, Buffer.alloc(10 * 1024 * 1024)]) });
    stage = await openStage(`${receiver.url}/push`);
    openid = await stage.login('aunt-li');
  });
  afterEach(async () => {
    await stage.close();
    await receiver.close();
  });
  const check = (name: string, changed: object = {}) => stage.app('/wxa/media_check_async', { openid, scene: 2, version: 2, media_url: `${receiver.url}/${name}`, media_type: 2, ...changed });
  const pushed = () => receiver.got.filter(({ method }) => method === 'POST').map(({ body }) => JSON.parse(openPush((JSON.parse(body) as { Encrypt: string }).Encrypt, TRIAL_AES_KEY).message) as Record<string, unknown>);

  it.each([
    ['lamp.jpg', 2, 'pass', 100], ['risky.jpg', 2, 'risky', 20002], ['review.mp3', 1, 'review', 21000],
  ])('fetches %s itself and pushes what it thinks of it', async (name, media_type, suggest, label) => {
    const { errcode, trace_id } = await check(name, { media_type });
    expect([errcode, pushed()]).toEqual([0, []]);
    await stage.mock('clock', { advance: 1_000 });
    expect(pushed()).toEqual([{
      ToUserName: 'gh_000000000001', FromUserName: openid, CreateTime: expect.any(Number), MsgType: 'event', Event: 'wxa_media_check', appid: TRIAL_APPID, trace_id, version: 2, errcode: 0,
      errmsg: 'ok', result: { suggest, label }, detail: [{ strategy: 'content_model', errcode: 0, suggest, label, prob: 90 }],
    }]);
  });

  it.each(['nothing-there.jpg', 'page.html', 'huge.jpg', 'empty.jpg'])('pushes -1008 when it cannot use %s', async (name) => {
    await check(name);
    await stage.mock('clock', { advance: 1_000 });
    expect(pushed()).toMatchObject([{ Event: 'wxa_media_check', errcode: -1008 }]);
  });

  it('may take its half hour, or never say anything', async () => {
    await stage.mock('manner', { mediaCheckTakesMs: 30 * 60_000 });
    await check('lamp.jpg');
    await stage.mock('clock', { advance: 30 * 60_000 - 1 });
    expect(pushed()).toEqual([]);
    await stage.mock('clock', { advance: 1 });
    expect(pushed()).toHaveLength(1);
    await stage.mock('manner', { mediaChecksSilent: true });
    await check('lamp.jpg');
    await stage.mock('clock', { advance: HOUR });
    expect(pushed()).toHaveLength(1);
  });

  it.each([
    [40004, { media_type: 3 }], [40004, { media_type: undefined }], [40129, { scene: 9 }], [47001, { version: 1 }], [40003, { openid: 'o-nobody' }], [47001, { media_url: '' }], [47001, { media_url: 'ftp://x/y' }],
  ])('answers %i to %j', async (expected, changed) => {
    expect((await check('lamp.jpg', changed))['errcode']).toBe(expected);
  });

  it('does not check the same file twice at a time, nor for whoever has not been here, nor without end', async () => {
    expect([(await check('lamp.jpg'))['errcode'], (await check('lamp.jpg'))['errcode']]).toEqual([0, 87020]);
    await stage.mock('limits', { limits: { 'media-check': 3 } });
    expect([(await check('risky.jpg'))['errcode'], (await check('page.html'))['errcode']]).toEqual([0, 44991]);
    await stage.mock('clock', { advance: 2 * HOUR + 1 });
    expect((await check('lamp.jpg'))['errcode']).toBe(61010);
  });
});
