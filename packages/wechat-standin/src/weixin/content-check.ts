import { ok } from '../http/answer.js';
import type { Endpoint } from '../http/call.js';
import type { Fields } from '../http/fields.js';
import { Refused } from '../http/refused.js';
import type { Person } from '../world/people.js';
import { MEDIA_KINDS } from './media-download.js';
import { type AppCall, weixinBody, withToken } from './weixin-call.js';
import { countCall } from './weixin-meters.js';

const LONGEST_TEXT = 2_500;
const NORMAL = 100;

/** Words that stand for what WeChat would find (wechat.md §12). */
const MARKS: readonly { readonly mark: string; readonly suggest: 'risky' | 'review'; readonly label: number }[] = [
  { mark: '【risky】', suggest: 'risky', label: 20006 },
  { mark: '【review】', suggest: 'review', label: 21000 },
  { mark: '广告', suggest: 'review', label: 10001 },
];

/** Checks of what people write and show (wechat.md §7.1, §7.2). */
export const CONTENT_ENDPOINTS: readonly Endpoint[] = [
  withToken('POST', '/wxa/msg_sec_check', (given) => {
    const { world } = given;
    const body = counted(given);
    const texts = [body.neededText('content'), body.text('title'), body.text('nickname'), body.text('signature')];
    checkedAuthor(given, body);
    if (texts.some((text) => [...text].length > LONGEST_TEXT)) throw new Refused(47001);
    const found = MARKS.find(({ mark }) => texts.some((text) => text.includes(mark)));
    const traceId = world.chance.requestId();
    const verdict = { suggest: found?.suggest ?? 'pass', label: found?.label ?? NORMAL };
    world.textChecks.push({ at: world.clock.now(), traceId, ...verdict });
    return ok({
      result: verdict,
      detail: [
        { strategy: 'content_model', errcode: 0, ...verdict, prob: 90 },
        { strategy: 'keyword', errcode: 0, ...verdict, level: found === undefined ? 0 : 20, keyword: found?.mark ?? '' },
      ],
      trace_id: traceId,
    });
  }),
  withToken('POST', '/wxa/media_check_async', (given) => {
    const { world, app } = given;
    const body = counted(given);
    const url = body.neededText('media_url');
    const kind = MEDIA_KINDS[body.number('media_type') ?? 0];
    if (kind === undefined) throw new Refused(40004);
    const { openid } = checkedAuthor(given, body);
    if (!/^https?:\/\//.test(url)) throw new Refused(47001);
    return ok({ trace_id: world.mediaChecks.begin({ app, openid, url, kind }) });
  }),
];

function counted({ call, world, app }: AppCall): Fields {
  const body = weixinBody(call);
  countCall(world, app.appid, call.path);
  return body;
}

/** Version 2 asks who wrote it, and that they were here of late. @throws Refused 47001, 40129, 40003, 43104, 61010 */
function checkedAuthor({ world, app }: AppCall, body: Fields): Person {
  if (body.number('version') !== 2) throw new Refused(47001);
  const scene = body.number('scene');
  if (scene === undefined || !Number.isInteger(scene) || scene < 1 || scene > 4) throw new Refused(40129);
  const person = world.people.known(app.appid, body.neededText('openid'));
  world.people.mustHaveVisited(person);
  return person;
}
