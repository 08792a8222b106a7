import { keyOf } from './push-cipher.js';

/** Where an app wants its events, and how (wechat.md §7.3). `plain`: 明文模式, signed only; `safe`: 安全模式, signed and encrypted. */
export interface PushSetting {
  readonly url: string;
  readonly token: string;
  /** 43 characters of base64. */
  readonly encodingAesKey: string;
  readonly mode: 'plain' | 'safe';
}

export interface PushPlace extends PushSetting {
  /** Answered the question whether it is the right one; without that nothing is pushed. */
  verified: boolean;
}

/** What was set cannot be used; the message says why. */
export class BadPushPlace extends Error {}

/** A place that was not asked yet. @throws BadPushPlace */
export function pushPlace(setting: PushSetting): PushPlace {
  if (!URL.canParse(setting.url) || !/^https?:/.test(setting.url)) throw new BadPushPlace(`"${setting.url}" is no address of HTTP`);
  try {
    keyOf(setting.encodingAesKey);
  } catch (error) {
    throw new BadPushPlace(error instanceof Error ? error.message : 'no EncodingAESKey');
  }
  return { ...setting, verified: false };
}
