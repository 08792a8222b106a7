import type { Instant } from '@yige/domain';

/** Who stands behind a code of `wx.login`. None of it may be shown, logged, or leave the service. */
export interface WechatSession {
  /** The person within this mini-program, for ever. */
  readonly openid: string;
  /** The person within all programs of one operator; null where none is bound. */
  readonly unionid: string | null;
  /** Opens what the phone encrypts, until a later `wx.login` changes it. */
  readonly sessionKey: string;
}

/** What a phone hands on encrypted (`encryptedData`, `iv`), such as the group that somebody came from. */
export interface SealedByPhone {
  readonly encryptedData: string;
  readonly iv: string;
}

/** What was in it, its watermark checked and taken off. */
export interface OpenedData {
  readonly said: Readonly<Record<string, unknown>>;
  readonly sealedAt: Instant;
}

/** Signing in by WeChat (小程序登录, wechat.md §2); null where no mini-program is configured. */
export abstract class WechatSignIn {
  /** Takes a code of `wx.login`; good once and for five minutes. @throws Refused (`relogin`, `recipient` for a user whom WeChat blocks), Unreachable, Unsure */
  abstract sessionOf(code: string): Promise<WechatSession>;
  /** The number behind a code of the phone button, without the prefix of the country; good once, and only for the same person. @throws Refused, Unreachable, Unsure */
  abstract phoneOf(code: string, openid: string): Promise<{ readonly phone: string; readonly countryCode: string }>;
  /** Opens what the phone encrypted. @throws Refused (`relogin`) for what was altered, is of another program, or was sealed by another session key or too long ago */
  abstract opened(sealed: SealedByPhone, sessionKey: string): OpenedData;
}
