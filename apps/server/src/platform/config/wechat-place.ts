import { ConfigError } from './config-error.js';
import type { Mode } from './config.js';

/** Where events are pushed to us, as the console of the platform has it (消息推送). */
export interface PushSecrets {
  readonly token: string;
  /** EncodingAESKey, 43 characters; null: what is pushed is signed and not encrypted (明文模式), and its signature says nothing of its text. */
  readonly aesKey: string | null;
}

/** Which version of the mini-program codes, links and messages open. */
export const VERSIONS = ['release', 'trial', 'develop'] as const;
export type MiniVersion = (typeof VERSIONS)[number];

/** The mini-program at WeChat. */
export interface WechatPlace {
  readonly apiBase: string;
  readonly appid: string;
  readonly secret: string;
  readonly version: MiniVersion;
  readonly push: PushSecrets | null;
}

/** The company at WeCom (企业微信), whose staff own the groups of residents. */
export interface WecomPlace {
  readonly apiBase: string;
  readonly corpid: string;
  readonly secret: string;
  readonly push: { readonly token: string; readonly aesKey: string } | null;
}

/** The address service of Tencent's map. */
export interface MapPlace {
  readonly apiBase: string;
  readonly key: string;
}

export const OFFICIAL = { wechat: 'https://api.weixin.qq.com', wecom: 'https://qyapi.weixin.qq.com', map: 'https://apis.map.qq.com' } as const;

/** Null unless `WX_APPID` is set. @throws ConfigError */
export function readWechat(env: NodeJS.ProcessEnv, mode: Mode): WechatPlace | null {
  const apiBase = readBase(env, 'WX_API_BASE', OFFICIAL.wechat, mode);
  const appid = env['WX_APPID'] ?? '';
  if (appid === '') return null;
  if (!/^wx[0-9a-f]{16}$/.test(appid)) throw new ConfigError('WX_APPID must look like wx0123456789abcdef');
  const version = VERSIONS.find((one) => one === (env['WX_VERSION'] || 'release'));
  if (version === undefined) throw new ConfigError(`WX_VERSION is "${env['WX_VERSION'] ?? ''}"; it may be ${VERSIONS.join(', ')}`);
  return { apiBase, appid, secret: needed(env, 'WX_SECRET', 'WX_APPID'), version, push: readPush(env, 'WX') };
}

/** Null unless `WECOM_CORPID` is set. @throws ConfigError */
export function readWecom(env: NodeJS.ProcessEnv, mode: Mode): WecomPlace | null {
  const apiBase = readWecomBase(env, mode);
  const corpid = env['WECOM_CORPID'] ?? '';
  if (corpid === '') return null;
  if (!/^w[a-z][0-9A-Za-z]{16}$/.test(corpid)) throw new ConfigError('WECOM_CORPID must look like ww0123456789abcdef');
  const push = readPush(env, 'WECOM');
  const place = { apiBase, corpid, secret: needed(env, 'WECOM_SECRET', 'WECOM_CORPID') };
  if (push === null) return { ...place, push };
  const { token, aesKey } = push;
  if (aesKey === null) throw new ConfigError('WECOM_PUSH_TOKEN is set, so WECOM_PUSH_AES_KEY must be set too: WeCom encrypts whatever it pushes');
  return { ...place, push: { token, aesKey } };
}

/** Where robots of internal groups are spoken to; they need no company. @throws ConfigError */
export const readWecomBase = (env: NodeJS.ProcessEnv, mode: Mode): string => readBase(env, 'WECOM_API_BASE', OFFICIAL.wecom, mode);

/** Null unless `LBS_KEY` is set. @throws ConfigError */
export function readMap(env: NodeJS.ProcessEnv, mode: Mode): MapPlace | null {
  const apiBase = readBase(env, 'LBS_API_BASE', OFFICIAL.map, mode);
  const key = env['LBS_KEY'] ?? '';
  return key === '' ? null : { apiBase, key };
}

/** Secrets and openids go there, so in production nobody but the platform itself is taken for it. */
function readBase(env: NodeJS.ProcessEnv, name: string, official: string, mode: Mode): string {
  const base = (env[name] || official).replace(/\/+$/, '');
  if (base === official) return base;
  if (mode === 'production') throw new ConfigError(`${name} may only be ${official} in production: whatever else answers there would be handed the secret. Unset it`);
  const { protocol, hostname } = URL.canParse(base) ? new URL(base) : { protocol: '', hostname: '' };
  if (protocol !== 'https:' && !(protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname))) {
    throw new ConfigError(`${name} must look like ${official}; http is taken for an address of this machine alone`);
  }
  return base;
}

function readPush(env: NodeJS.ProcessEnv, prefix: 'WX' | 'WECOM'): PushSecrets | null {
  const token = env[`${prefix}_PUSH_TOKEN`] ?? '';
  const aesKey = env[`${prefix}_PUSH_AES_KEY`] ?? '';
  if (token === '') {
    if (aesKey !== '') throw new ConfigError(`${prefix}_PUSH_AES_KEY is set, so ${prefix}_PUSH_TOKEN must be set too`);
    return null;
  }
  if (!/^[0-9A-Za-z]{3,32}$/.test(token)) throw new ConfigError(`${prefix}_PUSH_TOKEN must be 3 to 32 letters and digits, as in the console of the platform`);
  if (aesKey !== '' && !/^[0-9A-Za-z+/]{43}$/.test(aesKey)) throw new ConfigError(`${prefix}_PUSH_AES_KEY must be the 43 characters of EncodingAESKey`);
  return { token, aesKey: aesKey === '' ? null : aesKey };
}

function needed(env: NodeJS.ProcessEnv, name: string, because: string): string {
  const value = env[name]?.trim() ?? '';
  if (value === '') throw new ConfigError(`${because} is set, so ${name} must be set too`);
  return value;
}
