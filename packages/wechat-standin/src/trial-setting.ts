import { createHash } from 'node:crypto';
import { lastingId } from './world/chance.js';
import type { Setting } from './world/setting.js';
import type { Template } from './world/subscriptions.js';
import { PUBLIC_TITLES } from './weixin/template-library.js';

export const TRIAL_APPID = 'wx0000000000000001';
export const TRIAL_CORPID = 'ww0000000000000001';
/** Nobody's secret: whoever reaches the stand-in is on this machine. */
const secretOf = (name: string): string => createHash('sha256').update(`stand-in ${name}`).digest('hex').slice(0, 32);

export const TRIAL_SECRET = secretOf(TRIAL_APPID);
export const TRIAL_CORP_SECRET = secretOf(TRIAL_CORPID);
export const TRIAL_PUSH_TOKEN = 'trialpush';
/** 43 characters of base64 for 32 bytes. */
export const TRIAL_AES_KEY = createHash('sha256').update('stand-in push').digest('base64').slice(0, 43);
/** The map takes any key of this shape. */
export const TRIAL_MAP_KEY = 'TRIAL-TRIAL-TRIAL-TRIAL-TRIAL-TRIAL';
export const TRIAL_ROBOT = '00000000-0000-4000-8000-000000000001';

/** The template of a title of the library, with all of its keywords. */
const templateOf = ({ tid, title, kind, keywords }: (typeof PUBLIC_TITLES)[number]): Template => ({ id: lastingId('T', TRIAL_APPID, String(tid)).padEnd(43, '0'), title, kind, keywords });

/** Where the trial's server takes events, and which pages its mini-program has. */
export interface TrialPlaces {
  /** Null: nothing is pushed. */
  readonly pushUrl: string | null;
  readonly corpPushUrl: string | null;
  readonly pages: readonly string[];
}

/** One mini-program, one company with two customer groups, and one robot: what a trial of a district needs. */
export function trialSetting({ pushUrl, corpPushUrl, pages }: TrialPlaces): Setting {
  const pushTo = (url: string | null) => (url === null ? null : { url, token: TRIAL_PUSH_TOKEN, encodingAesKey: TRIAL_AES_KEY, mode: 'safe' as const });
  return {
    apps: [{
      appid: TRIAL_APPID, secret: TRIAL_SECRET, originalId: 'gh_000000000001', pages, released: true, bound: true, push: pushTo(pushUrl), templates: PUBLIC_TITLES.map(templateOf),
    }],
    corp: { corpid: TRIAL_CORPID, secret: TRIAL_CORP_SECRET, push: pushTo(corpPushUrl) },
    chats: [chat('1', '凤凰一网格居民群', 'gridworker1'), chat('2', '凤凰二网格居民群', 'gridworker2')],
    robots: [TRIAL_ROBOT],
  };
}

const chat = (number: string, name: string, owner: string) => ({
  chatId: `wr${'0'.repeat(29)}${number}`, name, owner, opengid: lastingId('tG', TRIAL_APPID, `chat ${number}`), members: [{ userid: owner, name: '网格员' }],
});
