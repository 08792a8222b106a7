import { createHash } from 'node:crypto';
import { openStage, STAGE_NOW, type Stage } from '../testing/stage.js';
import { TRIAL_APPID } from '../trial-setting.js';

const PATH = '/wxa/business/getuserphonenumber';

describe('the phone button', () => {
  let stage: Stage;
  beforeEach(async () => void (stage = await openStage()));
  afterEach(() => stage.close());
  const code = async () => String((await stage.mock('phone-code', { userKey: 'aunt-li', phone: '13800000000' }))['code']);
  const errcode = async (body: unknown) => (await stage.app(PATH, body))['errcode'];

  it('gives a code of 64 hexadecimal digits, behind which the number is', async () => {
    const given = await code();
    expect(given).toMatch(/^[0-9a-f]{64}$/);
    expect(await stage.app(PATH, { code: given, openid: await stage.login('aunt-li') })).toEqual({
      errcode: 0, errmsg: 'ok',
      phone_info: { phoneNumber: '13800000000', purePhoneNumber: '13800000000', countryCode: '86', watermark: { timestamp: STAGE_NOW / 1_000, appid: TRIAL_APPID } },
    });
  });

  it('takes a code once, for five minutes, from whom it belongs to', async () => {
    const used = await code();
    expect([await errcode({ code: used }), await errcode({ code: used })]).toEqual([0, 40029]);
    expect(await errcode({ code: await code(), openid: await stage.login('uncle-he') })).toBe(40013);
    const old = await code();
    await stage.mock('clock', { advance: 300_001 });
    expect(await errcode({ code: old })).toBe(40029);
    expect([await errcode({ code: 'unknown' }), await errcode({}), await errcode({ code: 7 }), await errcode('')]).toEqual([40029, 47001, 47001, 44002]);
  });

  it('does not take a code of login', async () => {
    const { code: login } = await stage.mock('login', { userKey: 'aunt-li' });
    expect(await errcode({ code: login })).toBe(40029);
  });
});

describe('whether encrypted data are of WeChat', () => {
  it('knows what it encrypted itself', async () => {
    const stage = await openStage();
    const { encryptedData } = await stage.mock('group-enter', { userKey: 'aunt-li', groupKey: 'grid 1' });
    const hash = createHash('sha256').update(String(encryptedData)).digest('hex');
    expect(await stage.app('/wxa/business/checkencryptedmsg', { encrypted_msg_hash: hash })).toMatchObject({ errcode: 0, vaild: true, create_time: STAGE_NOW / 1_000 });
    expect(await stage.app('/wxa/business/checkencryptedmsg', { encrypted_msg_hash: 'f'.repeat(64) })).toMatchObject({ errcode: 0, vaild: false });
    await stage.close();
  });
});
