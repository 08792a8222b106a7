import type { WechatPlace, WecomPlace } from '../../platform/config/wechat-place.js';
import { Unsure } from '../../platform/ports/outside-call.js';
import type { FreshToken } from '../../platform/ports/token-keeper.port.js';
import type { Answer } from './answer.js';
import type { Credentials } from './caller.js';

const SECOND_MS = 1_000;

/** The stable token (wechat.md §1.2): asked for again while it is good, it is the same with what is left of its life. */
export const wechatCredentials = ({ appid, secret }: WechatPlace): Credentials => ({
  name: `wechat:${appid}`,
  ask: (caller) => async (force) =>
    tokenIn(await caller.call({ path: '/cgi-bin/stable_token', body: { grant_type: 'client_credential', appid, secret, force_refresh: force } })),
});

/** The token of the company's app (wechat.md §6.1); it cannot be forced. */
export const wecomCredentials = ({ corpid, secret }: WecomPlace): Credentials => ({
  name: `wecom:${corpid}`,
  ask: (caller) => async () => tokenIn(await caller.call({ path: '/cgi-bin/gettoken', query: { corpid, corpsecret: secret } })),
});

function tokenIn({ said }: Answer): FreshToken {
  const [token, seconds] = [said?.['access_token'], Number(said?.['expires_in'])];
  if (typeof token !== 'string' || token === '' || !(seconds > 0)) throw new Unsure('an answer without a token');
  return { token, livesMs: seconds * SECOND_MS };
}
