import { ConfigError } from './config-error.js';
import { OFFICIAL, readMap, readWechat, readWecom, readWecomBase } from './wechat-place.js';

const MINI = { WX_APPID: 'wx0123456789abcdef', WX_SECRET: 'a secret of the test' };
const CORP = { WECOM_CORPID: 'ww0123456789abcdef', WECOM_SECRET: 'a secret of the test' };
const KEY = 'A'.repeat(43);

describe('the settings of WeChat, WeCom and the map', () => {
  it('should be none without an id', () => {
    expect([readWechat({}, 'production'), readWecom({}, 'production'), readMap({}, 'production')]).toEqual([null, null, null]);
    expect(readWecomBase({}, 'production')).toBe(OFFICIAL.wecom);
  });

  it('should be the official addresses and the released version unless said', () => {
    expect(readWechat(MINI, 'production')).toEqual({ apiBase: 'https://api.weixin.qq.com', appid: MINI.WX_APPID, secret: MINI.WX_SECRET, version: 'release', push: null });
    expect(readWecom(CORP, 'production')).toMatchObject({ apiBase: 'https://qyapi.weixin.qq.com', push: null });
    expect(readMap({ LBS_KEY: 'K' }, 'production')).toEqual({ apiBase: 'https://apis.map.qq.com', key: 'K' });
  });

  it.each(['http://127.0.0.1:3900', 'https://api.weixin.qq.com.evil.example', 'https://proxy.example', 'http://api.weixin.qq.com', 'https://api.weixin.qq.com@evil.example'])('should refuse %s in production, also where nothing else is set', (base) => {
    expect(() => readWechat({ ...MINI, WX_API_BASE: base }, 'production')).toThrow(ConfigError);
    expect(() => readWechat({ WX_API_BASE: base }, 'production')).toThrow('WX_API_BASE may only be');
    expect(() => readWecom({ ...CORP, WECOM_API_BASE: base }, 'production')).toThrow('WECOM_API_BASE may only be');
    expect(() => readWecomBase({ WECOM_API_BASE: base }, 'production')).toThrow(ConfigError);
    expect(() => readMap({ LBS_KEY: 'K', LBS_API_BASE: base }, 'production')).toThrow(ConfigError);
  });

  it('should take an address of this machine in a trial, and no other by http', () => {
    expect(readWechat({ ...MINI, WX_API_BASE: 'http://127.0.0.1:3900/' }, 'trial')?.apiBase).toBe('http://127.0.0.1:3900');
    for (const base of ['http://10.0.0.1', 'ftp://127.0.0.1', '127.0.0.1:3900']) expect(() => readWechat({ ...MINI, WX_API_BASE: base }, 'trial')).toThrow(ConfigError);
  });

  it.each([
    [{ WX_APPID: 'gh_0123' }], [{ ...MINI, WX_SECRET: '' }], [{ ...MINI, WX_VERSION: 'formal' }], [{ ...MINI, WX_PUSH_AES_KEY: KEY }], [{ ...MINI, WX_PUSH_TOKEN: 'a b' }],
    [{ ...MINI, WX_PUSH_TOKEN: 'token', WX_PUSH_AES_KEY: KEY.slice(1) }],
  ])('should refuse what cannot work: %j', (env) => {
    expect(() => readWechat(env, 'production')).toThrow(ConfigError);
  });

  it('should take pushes of WeChat without a key, and of WeCom only with one', () => {
    expect(readWechat({ ...MINI, WX_PUSH_TOKEN: 'token' }, 'production')?.push).toEqual({ token: 'token', aesKey: null });
    expect(() => readWecom({ ...CORP, WECOM_PUSH_TOKEN: 'token' }, 'production')).toThrow('WECOM_PUSH_AES_KEY');
    expect(readWecom({ ...CORP, WECOM_PUSH_TOKEN: 'token', WECOM_PUSH_AES_KEY: KEY }, 'production')?.push).toEqual({ token: 'token', aesKey: KEY });
  });
});
