import { setTimeout as sleep } from 'node:timers/promises';
import { ok } from '../http/answer.js';
import type { Endpoint } from '../http/call.js';
import type { Fields } from '../http/fields.js';
import { Refused } from '../http/refused.js';
import type { Template } from '../world/subscriptions.js';
import { type AppCall, isPage, weixinBody, withToken } from './weixin-call.js';
import { sentEvent } from './subscription-events.js';
import { faultOfValue } from './template-fields.js';
import { countCall } from './weixin-meters.js';

const PATH = '/cgi-bin/message/subscribe/send';
const STATES = ['developer', 'trial', 'formal'];
const LANGUAGES = ['zh_CN', 'en_US', 'zh_HK', 'zh_TW'];
/** A message with this in it is one that WeChat would not carry (45168). */
const SENSITIVE = '敏感词';

/** Sends a subscription message, if its reader allowed one (wechat.md §4.3). */
export const SUBSCRIBE_SEND: Endpoint = withToken('POST', PATH, async (given) => {
  const { call, world, app } = given;
  const body = weixinBody(call);
  countCall(world, app.appid, PATH);
  const { openid } = world.people.known(app.appid, body.neededText('touser'));
  const subscriptions = world.subscriptionsOf(app.appid);
  const template = subscriptions.templates.get(body.neededText('template_id'));
  if (template === undefined) throw new Refused(40037);
  const data = valuesOf(body, template);
  const page = checkedManner(given, body);
  return subscriptions.alone(openid, async () => {
    // Long enough for two calls of the same moment to meet, as they do at WeChat.
    await sleep(world.sendingTakesMs);
    if (Object.values(data).some((value) => value.includes(SENSITIVE))) throw new Refused(45168);
    subscriptions.use(openid, template);
    const msgId = world.chance.digits(19);
    subscriptions.sent.push({ at: world.clock.now(), msgId, openid, templateId: template.id, page, data });
    world.pushLater(app, sentEvent(openid, template.id, msgId));
    return ok();
  });
});

/** @throws Refused 47003 naming the first keyword whose value does not fit, is left out, or is none of the template's */
function valuesOf(body: Fields, template: Template): Record<string, string> {
  const data = body.object('data');
  if (data === undefined) throw new Refused(47001);
  const stranger = data.names().find((name) => !template.keywords.some((keyword) => keyword.name === name));
  if (stranger !== undefined) throw new Refused(47003, `argument invalid! data.${stranger} invalid`);
  const values: Record<string, string> = {};
  for (const { name, listed = [] } of template.keywords) {
    const given = data.object(name)?.raw['value'];
    if (given !== undefined && typeof given !== 'string' && typeof given !== 'number') throw new Refused(47001);
    const value = String(given ?? '');
    const fault = faultOfValue(name, value, listed);
    if (fault !== null) throw new Refused(47003, fault);
    values[name] = value;
  }
  return values;
}

/** @returns the page that a tap opens, empty for none. @throws Refused 47003, or 41030 for a page that is not there */
function checkedManner({ app }: AppCall, body: Fields): string {
  if (!STATES.includes(body.text('miniprogram_state') || 'formal')) throw new Refused(47003, 'argument invalid! miniprogram_state invalid');
  if (!LANGUAGES.includes(body.text('lang') || 'zh_CN')) throw new Refused(47003, 'argument invalid! lang invalid');
  const page = body.text('page');
  if (page !== '' && !isPage(app, page.split('?')[0] ?? '', true)) throw new Refused(41030);
  return page;
}
