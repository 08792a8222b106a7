import { createHmac, timingSafeEqual } from 'node:crypto';
import { json, ok } from '../http/answer.js';
import type { Call, Endpoint } from '../http/call.js';
import { Refused } from '../http/refused.js';
import type { Meter } from '../world/meters.js';
import type { Person } from '../world/people.js';
import type { World } from '../world/world.js';
import { appOfSecret, withToken } from './weixin-call.js';

const LOGINS: Meter = { name: 'login', span: 'minute', most: 100, errcode: 45011 };

/** Login and the session key (wechat.md §2.1, §2.2). */
export const SESSION_ENDPOINTS: readonly Endpoint[] = [
  { method: 'GET', path: '/sns/jscode2session', run: codeToSession },
  withToken('GET', '/wxa/checksession', ({ call, world, app }) => {
    provenSession(call, world.people.known(app.appid, call.query.get('openid') ?? ''));
    return ok();
  }),
  withToken('GET', '/wxa/resetusersessionkey', ({ call, world, app }) => {
    const person = world.people.known(app.appid, call.query.get('openid') ?? '');
    provenSession(call, person);
    world.people.newKeyFor(person);
    return ok({ openid: person.openid, session_key: person.sessionKey });
  }),
];

/** Without `errcode` when it succeeds, and as text by its type, as it was seen (wechat.md §1). */
function codeToSession({ query }: Call, world: World) {
  const app = appOfSecret(world, query.get('appid') ?? '', query.get('secret') ?? '');
  if (query.get('grant_type') !== 'authorization_code') throw new Refused(40002);
  const code = query.get('js_code') ?? '';
  if (code === '') throw new Refused(41008);
  const owner = world.people.ownerOfLogin(app.appid, code);
  if (owner !== undefined) {
    world.meters.count(LOGINS, owner.openid);
    if (owner.blocked) throw new Refused(40226);
  }
  const { openid, sessionKey, unionid } = world.people.useLogin(app.appid, code);
  return json({ openid, session_key: sessionKey, ...(app.bound ? { unionid } : {}) }, { contentType: 'text/plain' });
}

/**
 * The signature is HMAC-SHA256 of nothing. Whether its key is the text of the session key or its bytes is not documented (wechat.md §2.2, §13);
 * the text is taken, as the SDKs do. @throws Refused 87009
 */
function provenSession({ query }: Call, { sessionKey }: Person): void {
  if ((query.get('sig_method') ?? '') !== 'hmac_sha256') throw new Refused(87009);
  const expected = createHmac('sha256', sessionKey).update('').digest();
  const given = Buffer.from(query.get('signature') ?? '', 'hex');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw new Refused(87009);
}
