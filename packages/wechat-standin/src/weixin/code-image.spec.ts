import sharp from 'sharp';
import { openStage, type Stage } from '../testing/stage.js';
import { TRIAL_APPID } from '../trial-setting.js';

const PATH = '/wxa/getwxacodeunlimit';

describe('codes of the mini-program', () => {
  let stage: Stage;
  beforeEach(async () => void (stage = await openStage()));
  afterEach(() => stage.close());
  const picture = async (body: Record<string, unknown>) => stage.post(`${PATH}?access_token=${stage.world.tokens.stable(TRIAL_APPID).access_token}`, { scene: 'g=GZTH01-0123', ...body });
  const errcode = async (body: Record<string, unknown>) => (await stage.app(PATH, { scene: 'g=1', ...body }))['errcode'];

  it('is a JPEG of 430 pixels, or a PNG that can be seen through of the width that was asked for', async () => {
    const usual = await picture({});
    expect(usual.type).toBe('image/jpeg');
    expect(await sharp(usual.bytes).metadata()).toMatchObject({ format: 'jpeg', width: 430, height: 430 });
    const clear = await picture({ is_hyaline: true, width: 1280, line_color: { r: 204, g: 51, b: 34 } });
    expect(clear.type).toBe('image/png');
    expect(await sharp(clear.bytes).metadata()).toMatchObject({ format: 'png', width: 1280, height: 1280, hasAlpha: true });
    const { channels } = await sharp(clear.bytes).stats();
    expect([channels[0]!.max >= 204, channels[3]!.min, channels[3]!.max]).toEqual([true, 0, 255]);
  });

  it('differs with its scene, and is noted', async () => {
    const [one, two] = [await picture({ scene: 'g=1' }), await picture({ scene: 'g=2', page: 'pages/request/detail' })];
    expect(one.bytes.equals(two.bytes)).toBe(false);
    expect((await stage.mock('outbox'))['codes']).toMatchObject([{ scene: 'g=1', page: 'pages/index/index', version: 'release' }, { scene: 'g=2', page: 'pages/request/detail' }]);
  });

  it.each([
    [40169, { scene: '' }], [40169, { scene: 'x'.repeat(33) }], [40129, { scene: 'g=%E7%BD%91' }], [40129, { scene: '网格' }], [40129, { scene: 'a b' }],
    [85096, { scene: 'scancode_time=1' }], [85096, { scene: 'g=1&scancode_time' }], [47001, { scene: 7 }],
    [41030, { page: '/pages/index/index' }], [41030, { page: 'pages/index/index?a=1' }], [41030, { page: 'pages/nowhere' }],
    [40097, { env_version: 'beta' }], [40097, { width: 279 }], [40097, { width: 1281 }], [40097, { line_color: { r: 256, g: 0, b: 0 } }],
  ])('answers %i to %j', async (expected, body) => {
    expect(await errcode(body)).toBe(expected);
  });

  it('takes every character that a scene may have, and an unreleased page when it is not to be looked for', async () => {
    expect((await picture({ scene: "!#$&'()*+,/:;=?@-._~09azAZ" })).type).toBe('image/jpeg');
    expect((await picture({ page: 'pages/nowhere', check_path: false, env_version: 'trial' })).type).toBe('image/jpeg');
  });

  it('keeps to its rate', async () => {
    await stage.mock('limits', { limits: { wxacode: 1 } });
    await picture({});
    expect(await errcode({})).toBe(45009);
    await stage.mock('clock', { advance: 60_000 });
    expect((await picture({})).type).toBe('image/jpeg');
  });
});
