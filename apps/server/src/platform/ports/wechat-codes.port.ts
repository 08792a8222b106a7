export interface MiniCode {
  /** Up to 32 characters of the list in {@link SCENE}: an opaque short id, never a person's data. */
  readonly scene: string;
  /** Path of a page without a slash before it and without a query. */
  readonly page: string;
  /** Edge of the picture, 280 to 1280. */
  readonly widthPx: number;
}

export interface CodePicture {
  readonly bytes: Buffer;
  readonly type: 'image/jpeg' | 'image/png';
}

/** What WeChat takes as the scene of a code (wechat.md §3.1). */
export const SCENE = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/;

/** Codes that open a page of the mini-program (小程序码); null where none is configured. */
export abstract class WechatCodes {
  /** The picture; it is good for ever and may be kept. @throws Refused, Unreachable, Unsure */
  abstract picture(code: MiniCode): Promise<CodePicture>;
}
