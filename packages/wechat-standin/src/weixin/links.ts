import { ok } from '../http/answer.js';
import type { Endpoint } from '../http/call.js';
import type { Fields } from '../http/fields.js';
import { Refused } from '../http/refused.js';
import type { App } from '../world/apps.js';
import { DAY_MS, type Instant, MINUTE_MS, SECOND_MS } from '../world/clock.js';
import { type AppCall, isPage, weixinBody, withToken } from './weixin-call.js';
import { countCall } from './weixin-meters.js';

const QUERY_CHARACTERS = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~%]*$/;
const LONGEST_QUERY = 1_024;
const LONGEST_LIFE_MS = 30 * DAY_MS;
const VERSIONS = ['release', 'trial', 'develop'];

/** Links that open a page of the mini-program from outside of it (wechat.md §3.3). */
export const LINK_ENDPOINTS: readonly Endpoint[] = [
  withToken('POST', '/wxa/generate_urllink', (given) => {
    const body = weixinBody(given.call);
    const link = `https://wxaurl.cn/${given.world.chance.word(11)}`;
    keep(given, link, body, body);
    return ok({ url_link: link });
  }),
  withToken('POST', '/wxa/generatescheme', (given) => {
    const body = weixinBody(given.call);
    const link = `weixin://dl/business/?t=${given.world.chance.word(11)}`;
    keep(given, link, body.object('jump_wxa'), body);
    return ok({ openlink: link });
  }),
];

function keep({ call, world, app }: AppCall, link: string, target: Fields | undefined, life: Fields): void {
  countCall(world, app.appid, call.path);
  if (!app.released) throw new Refused(85079);
  const path = pageOf(app, target?.text('path') ?? '');
  const query = target?.text('query') ?? '';
  if (query.length > LONGEST_QUERY || !QUERY_CHARACTERS.test(query)) throw new Refused(40212);
  if (!VERSIONS.includes(target?.text('env_version') || 'release')) throw new Refused(85402);
  world.links.push({ link, path, query, until: endOf(life, world.clock.now()) });
}

/** Without a path it is the home page. */
function pageOf(app: App, path: string): string {
  if (path === '') return app.pages[0] ?? '';
  if (path.includes('?') || !isPage(app, path, true)) throw new Refused(40165);
  return path.replace(/^\//, '');
}

/** A link that does not say how long it is good is good for the longest time. @throws Refused 85401 outside of 1 minute to 30 days */
function endOf(body: Fields, now: Instant): Instant {
  if (!body.flag('is_expire', true)) return now + LONGEST_LIFE_MS;
  const kind = body.number('expire_type') ?? 0;
  const seconds = body.number('expire_time');
  if (kind === 0 && seconds === undefined && !body.has('is_expire')) return now + LONGEST_LIFE_MS;
  const life = kind === 1 ? (body.number('expire_interval') ?? 0) * DAY_MS : kind === 0 ? (seconds ?? 0) * SECOND_MS - now : 0;
  if (life < MINUTE_MS || life > LONGEST_LIFE_MS) throw new Refused(85401);
  return now + life;
}
