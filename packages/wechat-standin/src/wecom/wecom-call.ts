import { type Answer, json } from '../http/answer.js';
import type { Call, Endpoint } from '../http/call.js';
import { Fields } from '../http/fields.js';
import { Refused } from '../http/refused.js';
import type { World } from '../world/world.js';

/** Where WeCom stands in: `WECOM_API_BASE` is this server's address with this at its end. */
export const WECOM_PREFIX = '/qy';

const CODES = { empty: 44002, unreadable: 40058, missing: 40058 };

/** What WeCom says beside its codes (wechat.md §6.1, §6.2; those of its groups are from memory). */
const TEXTS: Readonly<Record<number, string>> = {
  40001: 'invalid credential', 40007: 'invalid media_id', 40008: 'invalid message type', 40013: 'invalid corpid', 40014: 'invalid access_token', 40050: 'invalid chat id',
  40058: 'invalid Request Parameter', 41001: 'access_token missing', 42001: 'access_token expired', 43001: 'require GET method', 43002: 'require POST method',
  44001: 'empty media data', 44002: 'empty post data', 45001: 'media size out of limit', 45009: 'api freq out of limit', 60020: 'not allow to access from your ip',
  93000: 'invalid webhook url',
};

export interface CorpCall {
  readonly call: Call;
  readonly world: World;
}

/** An endpoint that wants `?access_token=`. @throws Refused 41001, 40014, 42001 */
export function withCorpToken(path: string, run: (given: CorpCall, body: Fields) => Answer | Promise<Answer>): Endpoint {
  return {
    method: 'POST', path: `${WECOM_PREFIX}${path}`,
    run(call, world) {
      world.tokens.ownerOf(call.query.get('access_token'), { missing: 41001, unknown: 40014, modes: ['wecom'] });
      return run({ call, world }, wecomBody(call));
    },
  };
}

/** The body of a POST. @throws Refused 44002 for none, 40058 for one that is not read or lacks something */
export const wecomBody = (call: Call): Fields => Fields.of(call.body, CODES);

/** A refusal of a body, in the words of WeCom. */
export const badParameter = (what: string): Refused => new Refused(40058, `invalid Request Parameter: ${what}`);

/** A refusal as WeCom writes it (wechat.md §6.1). */
export function wecomError({ errcode, said }: Refused, hint: string, clientIp: string): Answer {
  const words = said ?? TEXTS[errcode] ?? 'invalid request';
  return json({ errcode, errmsg: `${words}, hint: [${hint}], from ip: ${clientIp}, more info at https://open.work.weixin.qq.com/devtool/query?e=${errcode}` });
}
