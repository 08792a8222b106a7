import type { PushPlace } from '../push/push-place.js';

/** A mini-program as its console knows it. */
export interface App {
  readonly appid: string;
  readonly secret: string;
  /** `gh_…`: the receiver that a push names. */
  readonly originalId: string;
  /** Pages of the released version, without a leading slash; the first is the home page. */
  pages: readonly string[];
  /** Nothing was released yet: links cannot be made (85079). */
  released: boolean;
  /** Bound to an account of the Open Platform: only then is there a unionid (wechat.md §2.5). */
  bound: boolean;
  push: PushPlace | null;
}

/** A company of WeCom (企业微信) and the one self-built app that may see its customer groups. */
export interface Corp {
  readonly corpid: string;
  readonly secret: string;
  push: PushPlace | null;
}
