import type { PushSetting } from '../push/push-place.js';
import type { App, Corp } from './apps.js';
import type { Template } from './subscriptions.js';

/** A customer group (客户群) of WeCom. */
export interface ChatSetting {
  readonly chatId: string;
  readonly name: string;
  readonly owner: string;
  /** The same group as the mini-program knows it. */
  readonly opengid: string;
  /** A member of staff has no unionid. */
  readonly members: readonly { readonly userid: string; readonly name: string; readonly unionid?: string; readonly state?: string }[];
}

/** What stands before anybody calls. */
export interface Setting {
  readonly apps: readonly (Omit<App, 'push'> & { readonly push: PushSetting | null; readonly templates: readonly Template[] })[];
  readonly corp: Omit<Corp, 'push'> & { readonly push: PushSetting | null };
  readonly chats: readonly ChatSetting[];
  /** Keys of robots in internal groups (消息推送). */
  readonly robots: readonly string[];
}
