import type { Instant } from '@yige/domain';
import { type RefusalKind, Refused } from '../../platform/ports/outside-call.js';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const BEIJING_MS = 8 * HOUR_MS;

/** `token`: the access token is no longer good, which is nobody's business but ours. A number: as `later`, after so many milliseconds. */
type Meaning = Exclude<RefusalKind, 'later'> | 'token' | 'tomorrow' | number;

/** What each code of WeChat asks of us (wechat.md §1.1 and the tables of §2 to §7). */
const WECHAT: Readonly<Record<number, Meaning>> = {
  [-1]: 2 * SECOND_MS,
  40001: 'token', 40014: 'token', 42001: 'token', 41001: 'token',
  40002: 'config', 40013: 'config', 40037: 'config', 40125: 'config', 40164: 'config', 40243: 'config', 41002: 'config', 41004: 'config', 41030: 'config', 43002: 'config',
  43107: 'config', 48001: 'config', 50004: 'config', 50007: 'config', 85079: 'config', 85088: 'config', 85406: 'config', 89503: 'config',
  40029: 'relogin', 40163: 'relogin', 41008: 'relogin', 87009: 'relogin',
  40003: 'recipient', 40226: 'recipient', 43101: 'recipient', 43104: 'recipient', 61010: 'recipient',
  40004: 'content', 40097: 'content', 40129: 'content', 40165: 'content', 40169: 'content', 40212: 'content', 44002: 'content', 45168: 'content', 47001: 'content', 47003: 'content',
  85096: 'content', 85401: 'content', 85402: 'content',
  43108: 2 * SECOND_MS, 44990: SECOND_MS, 44991: MINUTE_MS, 45011: MINUTE_MS, 87020: MINUTE_MS, 89507: HOUR_MS, 89506: DAY_MS,
  44993: 'tomorrow', 45009: 'tomorrow', 48006: 'tomorrow', 85407: 'tomorrow', 85408: 'tomorrow',
};

/** The same of WeCom (wechat.md §6). */
const WECOM: Readonly<Record<number, Meaning>> = {
  [-1]: 2 * SECOND_MS,
  40014: 'token', 42001: 'token', 41001: 'token',
  40001: 'config', 40013: 'config', 60020: 'config', 93000: 'config', 48002: 'config',
  40007: 'content', 40008: 'content', 40050: 'content', 40058: 'content', 44001: 'content', 44002: 'content', 45001: 'content',
  45009: MINUTE_MS, 45033: SECOND_MS,
};

/** The same of the map (wechat.md §8.2; 120 and 121, too many in a second and in a day, are from memory there). */
const MAP: Readonly<Record<number, Meaning>> = {
  110: 'config', 112: 'config', 311: 'config', 199: 'config', 306: 'content', 310: 'content', 347: 'content', 348: 'content', 120: SECOND_MS, 121: 'tomorrow',
};

/** Where one path means something else by a code than the others. */
const OF_PATHS: Readonly<Record<string, Readonly<Record<number, Meaning>>>> = {
  // It is the person whom the code was not given to (wechat.md §2.4).
  '/wxa/business/getuserphonenumber': { 40013: 'relogin' },
  // The limit of a minute, as the older page says (wechat.md §3.1).
  '/wxa/getwxacodeunlimit': { 45009: MINUTE_MS },
};

const TABLES = { wechat: WECHAT, wecom: WECOM, map: MAP } as const;
export type Service = keyof typeof TABLES;

export const isTokenRefusal = (service: Service, errcode: number): boolean => TABLES[service][errcode] === 'token';

/** What nobody has told us of is for somebody to look at. */
export function refusalOf(service: Service, path: string, errcode: number, now: Instant): Refused {
  const meaning = OF_PATHS[path]?.[errcode] ?? TABLES[service][errcode] ?? 'config';
  if (typeof meaning === 'number') return new Refused(errcode, 'later', now + meaning);
  if (meaning === 'tomorrow') return new Refused(errcode, 'later', midnightAfter(now));
  return new Refused(errcode, meaning === 'token' ? 'config' : meaning);
}

/** Quotas begin anew at midnight in Beijing. */
const midnightAfter = (now: Instant): Instant => (Math.floor((now + BEIJING_MS) / DAY_MS) + 1) * DAY_MS - BEIJING_MS;
