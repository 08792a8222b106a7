import { ConfigError } from './config-error.js';
import type { Mode } from './config.js';

/** The sender of text messages: Alibaba Cloud SMS (阿里云短信服务). */
export interface SmsPlace {
  readonly apiBase: string;
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  /** What stands in 【】 before each message (签名名称). */
  readonly signName: string;
  /** Code of the template, with the variables `number` and `state`. */
  readonly templateCode: string;
  /** Of all messages in a day, so that a mistake cannot cost more than that. */
  readonly mostADay: number;
}

const OFFICIAL = 'https://dysmsapi.aliyuncs.com';

/** Null unless `SMS_ACCESS_KEY_ID` is set. @throws ConfigError */
export function readSms(env: NodeJS.ProcessEnv, mode: Mode): SmsPlace | null {
  const accessKeyId = env['SMS_ACCESS_KEY_ID'] ?? '';
  if (accessKeyId === '') return null;
  const [accessKeySecret, signName, templateCode] = (['SMS_ACCESS_KEY_SECRET', 'SMS_SIGN_NAME', 'SMS_TEMPLATE_CODE'] as const).map((name) => {
    const value = env[name]?.trim() ?? '';
    if (value === '') throw new ConfigError(`SMS_ACCESS_KEY_ID is set, so ${name} must be set too`);
    return value;
  }) as [string, string, string];
  const mostADay = Number(env['SMS_MOST_A_DAY'] || 2_000);
  if (!Number.isInteger(mostADay) || mostADay < 1 || mostADay > 1_000_000) throw new ConfigError(`SMS_MOST_A_DAY is "${env['SMS_MOST_A_DAY'] ?? ''}"; it must be a whole number from 1 to 1000000`);
  return { apiBase: readBase(env['SMS_API_BASE'], mode), accessKeyId, accessKeySecret, signName, templateCode, mostADay };
}

/** Numbers of residents go there, so in production nobody but the sender itself is taken for it. */
function readBase(given: string | undefined, mode: Mode): string {
  const base = (given || OFFICIAL).replace(/\/+$/, '');
  if (base === OFFICIAL) return base;
  if (mode === 'production') throw new ConfigError(`SMS_API_BASE may only be ${OFFICIAL} in production. Unset it`);
  const { protocol, hostname } = URL.canParse(base) ? new URL(base) : { protocol: '', hostname: '' };
  if (protocol !== 'http:' || !['localhost', '127.0.0.1', '[::1]'].includes(hostname)) throw new ConfigError(`SMS_API_BASE must be ${OFFICIAL}, or an http address of this machine`);
  return base;
}
