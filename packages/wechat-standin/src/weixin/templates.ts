import { ok } from '../http/answer.js';
import type { Endpoint } from '../http/call.js';
import { Refused } from '../http/refused.js';
import type { Template } from '../world/subscriptions.js';
import { PUBLIC_TITLES } from './template-library.js';
import { weixinBody, withToken } from './weixin-call.js';

const FEWEST = 2;
const MOST = 5;
const LONGEST_SCENE = 15;

/** The templates of a mini-program and the library that they are taken from (wechat.md §4.3). */
export const TEMPLATE_ENDPOINTS: readonly Endpoint[] = [
  withToken('GET', '/wxaapi/newtmpl/gettemplate', ({ world, app }) => ok({ data: [...world.subscriptionsOf(app.appid).templates.values()].map(asListed) })),
  withToken('GET', '/wxaapi/newtmpl/getcategory', () => ok({ data: [{ id: 616, name: '街道居委' }] })),
  withToken('GET', '/wxaapi/newtmpl/getpubtemplatetitles', ({ call }) => {
    const start = Number(call.query.get('start') ?? 0);
    const limit = Number(call.query.get('limit') ?? 30);
    if (!Number.isInteger(start) || start < 0 || !Number.isInteger(limit) || limit < 1 || limit > 30) throw new Refused(40097);
    return ok({ count: PUBLIC_TITLES.length, data: PUBLIC_TITLES.slice(start, start + limit).map(({ tid, title, kind }) => ({ tid, title, type: kind, categoryId: '616' })) });
  }),
  withToken('GET', '/wxaapi/newtmpl/getpubtemplatekeywords', ({ call }) => {
    const { keywords } = titleOf(Number(call.query.get('tid')));
    return ok({ count: keywords.length, data: keywords.map(({ name, label }, at) => ({ kid: at + 1, name: label, example: label, rule: name.replace(/\d+$/, '') })) });
  }),
  withToken('POST', '/wxaapi/newtmpl/addtemplate', ({ call, world, app }) => {
    const body = weixinBody(call);
    const { title, kind, keywords } = titleOf(Number(body.raw['tid']));
    const chosen = body.list('kidList').map((kid) => keywords[Number(kid) - 1]);
    if (chosen.length < FEWEST || chosen.length > MOST || !chosen.every((one) => one !== undefined)) throw new Refused(200014, 'invalid kidList');
    if ([...body.text('sceneDesc')].length > LONGEST_SCENE) throw new Refused(200012, 'invalid sceneDesc');
    const id = world.chance.word(43);
    world.subscriptionsOf(app.appid).templates.set(id, { id, title, kind, keywords: chosen });
    return ok({ priTmplId: id });
  }),
  withToken('POST', '/wxaapi/newtmpl/deltemplate', ({ call, world, app }) => {
    if (!world.subscriptionsOf(app.appid).templates.delete(weixinBody(call).neededText('priTmplId'))) throw new Refused(40037);
    return ok();
  }),
];

function titleOf(tid: number) {
  const title = PUBLIC_TITLES.find((one) => one.tid === tid);
  if (title === undefined) throw new Refused(200011, 'invalid tid');
  return title;
}

/** `content` is what tells an app the names of its keywords. */
function asListed({ id, title, kind, keywords }: Template) {
  return {
    priTmplId: id, title, type: kind,
    content: keywords.map(({ name, label }) => `${label}:{{${name}.DATA}}\n`).join(''),
    example: keywords.map(({ label }) => `${label}:${label}\n`).join(''),
    ...(keywords.some(({ listed }) => listed !== undefined)
      ? { keywordEnumValueList: keywords.flatMap(({ name, listed }) => (listed === undefined ? [] : [{ keywordCode: `${name}.DATA`, enumValueList: listed }])) }
      : {}),
  };
}
