import type { Answer } from '../http/answer.js';
import { json } from '../http/answer.js';
import type { Call, Endpoint } from '../http/call.js';
import { type BodyCodes, Fields } from '../http/fields.js';
import { Refused } from '../http/refused.js';
import type { App } from '../world/apps.js';
import type { World } from '../world/world.js';
import { WEIXIN_TEXTS } from './error-texts.js';

/** A call with a good access token: whose it is, and what it says. */
export interface AppCall {
  readonly call: Call;
  readonly world: World;
  readonly app: App;
}

const CODES: BodyCodes = { empty: 44002, unreadable: 47001, missing: 47001 };
const TOKEN_CODES = { missing: 41001, unknown: 40001, modes: ['stable', 'plain'] as const };

/** The body of a POST. @throws Refused 44002 for none, 47001 for one that is not read or lacks something */
export const weixinBody = (call: Call): Fields => Fields.of(call.body, CODES);

/** An endpoint that wants `?access_token=`. @throws Refused 41001, 40001, 42001 */
export function withToken(method: Endpoint['method'], path: string, run: (given: AppCall) => Answer | Promise<Answer>): Endpoint {
  return {
    method, path,
    run: (call, world) => run({ call, world, app: world.app(world.tokens.ownerOf(call.query.get('access_token'), TOKEN_CODES)) }),
  };
}

/**
 * The mini-program that a secret speaks for.
 * @throws Refused 41002 or 41004 for what is missing, 40013 for an unknown appid, 40125 for another secret
 */
export function appOfSecret(world: World, appid: string, secret: string): App {
  if (appid === '') throw new Refused(41002);
  const app = world.apps.get(appid);
  if (app === undefined) throw new Refused(40013);
  if (secret === '') throw new Refused(41004);
  if (app.secret !== secret) throw new Refused(40125);
  return app;
}

/** A refusal as WeChat writes it, with the id of the call (wechat.md §1). */
export function weixinError({ errcode, said }: Refused, requestId: string, contentType?: string): Answer {
  const words = said ?? WEIXIN_TEXTS[errcode] ?? 'invalid request';
  return json({ errcode, errmsg: `${words}, rid: ${requestId}` }, contentType === undefined ? {} : { contentType });
}

/** Whether a page stands in the released version; a slash before it is no matter where `slash` says so. */
export const isPage = ({ pages }: App, page: string, slash = false): boolean => pages.includes(slash ? page.replace(/^\//, '') : page);
