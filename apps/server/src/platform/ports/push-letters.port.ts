import type { Instant } from '@yige/domain';

export type PushQuery = Readonly<Record<string, unknown>>;

/** A push as it was meant, its signature proven. */
export interface OpenedPush {
  readonly event: string;
  /** Openid of whoever it is about; `sys` where the platform speaks for itself. */
  readonly from: string;
  readonly sentAt: Instant;
  /** What it says beside that. */
  readonly said: Readonly<Record<string, unknown>>;
  /** The same for the same event, however often and however sealed it comes. */
  readonly fingerprint: string;
}

/** Not the platform's, altered on its way, or so old that somebody kept it to send it again. Its message is for the log, and quotes nothing. */
export class NotGenuine extends Error {}

/** What a platform pushes to us (消息推送, wechat.md §7.3). */
abstract class PushLetters {
  /** What the platform is to get back when it asks whether this is the right address. @throws NotGenuine */
  abstract echo(query: PushQuery): string;
  /** @param body as the parser of its kind read it: of JSON the object, of XML the bytes. @throws NotGenuine */
  abstract opened(query: PushQuery, body: unknown): OpenedPush;
}

/** Of the mini-program; null where nothing may be pushed. */
export abstract class WechatPushLetters extends PushLetters {}
/** Of the company at WeCom; null where nothing may be pushed. */
export abstract class WecomPushLetters extends PushLetters {}
