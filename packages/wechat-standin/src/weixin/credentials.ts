import { json, ok } from '../http/answer.js';
import type { Endpoint } from '../http/call.js';
import { Refused } from '../http/refused.js';
import { beijingMonth } from '../world/clock.js';
import type { Meter } from '../world/meters.js';
import { appOfSecret, weixinBody, withToken } from './weixin-call.js';
import { METERS_OF_PATHS } from './weixin-meters.js';

const STABLE_MINUTE: Meter = { name: 'stable-token', span: 'minute', most: 10_000, errcode: 45011 };
const STABLE_DAY: Meter = { name: 'stable-token-day', span: 'day', most: 500_000, errcode: 45009 };
const CLEARINGS_A_MONTH = 10;

/** Access tokens and quotas (wechat.md §1.1, §1.2). The token endpoints leave `errcode` out when they succeed. */
export const CREDENTIAL_ENDPOINTS: readonly Endpoint[] = [
  {
    method: 'POST', path: '/cgi-bin/stable_token',
    run(call, world) {
      const body = weixinBody(call);
      if (body.text('grant_type') !== 'client_credential') throw new Refused(40002);
      const { appid } = appOfSecret(world, body.text('appid'), body.text('secret'));
      world.meters.count(STABLE_DAY, appid);
      world.meters.count(STABLE_MINUTE, appid);
      return json({ ...(body.flag('force_refresh', false) ? world.tokens.forced(appid) : world.tokens.stable(appid)) });
    },
  },
  {
    method: 'GET', path: '/cgi-bin/token',
    run({ query }, world) {
      if (query.get('grant_type') !== 'client_credential') throw new Refused(40002);
      const { appid } = appOfSecret(world, query.get('appid') ?? '', query.get('secret') ?? '');
      return json({ ...world.tokens.another(appid) });
    },
  },
  withToken('POST', '/cgi-bin/openapi/quota/get', ({ call, world, app }) => {
    const path = weixinBody(call).neededText('cgi_path');
    // Login is counted per user and cannot be asked about (wechat.md §2.1).
    if (path === '/sns/jscode2session') throw new Refused(76022);
    const meters = METERS_OF_PATHS[path];
    if (meters === undefined) throw new Refused(76021);
    const daily = world.meters.mostOf(meters.day);
    const used = world.meters.used(meters.day, app.appid);
    return ok({
      quota: { daily_limit: daily, used, remain: daily - used },
      rate_limit: { call_count: world.meters.mostOf(meters.short), refresh_second: meters.short.span === 'second' ? 1 : 60 },
    });
  }),
  withToken('POST', '/cgi-bin/clear_quota', ({ call, world, app }) => {
    if (weixinBody(call).neededText('appid') !== app.appid) throw new Refused(40013);
    const month = `${app.appid}|${beijingMonth(world.clock.now())}`;
    const done = world.quotaClearings.get(month) ?? 0;
    if (done >= CLEARINGS_A_MONTH) throw new Refused(48006);
    world.quotaClearings.set(month, done + 1);
    world.meters.clearDays();
    return ok();
  }),
];
