import type { Clock } from '../../platform/clock/clock.js';
import type { Config } from '../../platform/config/config.js';
import type { AddressBook } from '../../platform/ports/address-book.port.js';
import type { ContentCheck } from '../../platform/ports/content-check.port.js';
import type { CustomerGroups } from '../../platform/ports/customer-groups.port.js';
import type { WechatPushLetters, WecomPushLetters } from '../../platform/ports/push-letters.port.js';
import type { Robots } from '../../platform/ports/robots.port.js';
import type { SubscriptionMessages } from '../../platform/ports/subscription-messages.port.js';
import type { TokenKeeper } from '../../platform/ports/token-keeper.port.js';
import type { WechatCodes } from '../../platform/ports/wechat-codes.port.js';
import type { WechatLinks } from '../../platform/ports/wechat-links.port.js';
import type { WechatSignIn } from '../../platform/ports/wechat-sign-in.port.js';
import { AddressBookAdapter } from './address-book.adapter.js';
import { Caller, CallerWithToken } from './caller.js';
import { WechatCodesAdapter } from './codes.adapter.js';
import { ContentCheckAdapter } from './content-check.adapter.js';
import { CustomerGroupsAdapter } from './customer-groups.adapter.js';
import { WechatLinksAdapter } from './links.adapter.js';
import { WechatPushLettersAdapter, WecomPushLettersAdapter } from './push-letters.adapter.js';
import { RobotsAdapter } from './robots.adapter.js';
import { WechatSignInAdapter } from './sign-in.adapter.js';
import { SubscriptionMessagesAdapter } from './subscription-messages.adapter.js';
import { wechatCredentials, wecomCredentials } from './tokens.js';

/** Everything that is asked of Tencent; null where it is not configured. */
export interface TencentServices {
  readonly signIn: WechatSignIn | null;
  readonly codes: WechatCodes | null;
  readonly links: WechatLinks | null;
  readonly messages: SubscriptionMessages | null;
  readonly contentCheck: ContentCheck | null;
  readonly customerGroups: CustomerGroups | null;
  readonly robots: Robots;
  readonly addressBook: AddressBook | null;
  readonly wechatPushes: WechatPushLetters | null;
  readonly wecomPushes: WecomPushLetters | null;
}

/**
 * One caller for each service, so that one breaker knows whether it answers.
 * @param patienceMs how long a call may take
 */
export function tencentServices({ wechat, wecom, robotsBase, map }: Config, tokens: TokenKeeper, clock: Clock, patienceMs?: number): TencentServices {
  const wecomCaller = new Caller('wecom', robotsBase, clock, patienceMs);
  return {
    ...miniProgram(wechat, tokens, clock, patienceMs),
    customerGroups: wecom === null ? null : new CustomerGroupsAdapter(new CallerWithToken('wecom', wecomCaller, tokens, wecomCredentials(wecom)), robotsBase),
    robots: new RobotsAdapter(wecomCaller),
    wechatPushes: wechat === null || wechat.push === null ? null : new WechatPushLettersAdapter(wechat.push, wechat.appid, clock),
    wecomPushes: wecom === null || wecom.push === null ? null : new WecomPushLettersAdapter(wecom.push, wecom.corpid, clock),
    addressBook: map === null ? null : new AddressBookAdapter(map, new Caller('map', map.apiBase, clock, patienceMs)),
  };
}

function miniProgram(place: Config['wechat'], tokens: TokenKeeper, clock: Clock, patienceMs?: number): Pick<TencentServices, 'signIn' | 'codes' | 'links' | 'messages' | 'contentCheck'> {
  if (place === null) return { signIn: null, codes: null, links: null, messages: null, contentCheck: null };
  const caller = new Caller('wechat', place.apiBase, clock, patienceMs);
  const withToken = new CallerWithToken('wechat', caller, tokens, wechatCredentials(place));
  return {
    signIn: new WechatSignInAdapter(place, caller, withToken, clock),
    codes: new WechatCodesAdapter(withToken, place.version),
    links: new WechatLinksAdapter(withToken, place.version),
    messages: new SubscriptionMessagesAdapter(withToken, place.version),
    contentCheck: new ContentCheckAdapter(withToken),
  };
}
