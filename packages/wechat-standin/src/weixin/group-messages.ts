import { json, ok } from '../http/answer.js';
import type { Endpoint } from '../http/call.js';
import type { Fields } from '../http/fields.js';
import { Refused } from '../http/refused.js';
import { DAY_MS, type Instant, unixSeconds } from '../world/clock.js';
import { type AppCall, weixinBody, withToken } from './weixin-call.js';

/** A card in a chat whose words can be changed later. */
export interface Activity {
  readonly id: string;
  readonly appid: string;
  readonly until: Instant;
  /** What it was changed to last; null while it is as it was sent. */
  state: number | null;
  details: Readonly<Record<string, unknown>>;
}

const NAMES_OF_STATE: Readonly<Record<number, readonly string[]>> = { 0: ['member_count', 'room_limit'], 1: ['path', 'version_type'] };
const VERSION_TYPES = ['develop', 'trial', 'release'];
/** 完成 and 参与 (wechat.md §5.4). */
const TOOL_TEMPLATES = ['4A68CBB88A92B0A9311848DBA1E94A199B166463', '2A84254B945674A2F88CE4970782C402795EB607'];

/** Cards that change, in groups and in the chat tool mode (wechat.md §5.3, §5.4). */
export const GROUP_MESSAGE_ENDPOINTS: readonly Endpoint[] = [
  withToken('GET', '/cgi-bin/message/wxopen/activityid/create', ({ call, world, app }) => {
    const openid = call.query.get('openid');
    if (openid !== null) world.people.known(app.appid, openid);
    const activity: Activity = { id: world.chance.word(40), appid: app.appid, until: world.clock.now() + DAY_MS, state: null, details: {} };
    world.activities.set(activity.id, activity);
    return json({ activity_id: activity.id, expiration_time: unixSeconds(activity.until), errcode: 0 });
  }),
  withToken('POST', '/cgi-bin/message/wxopen/updatablemsg/send', (given) => {
    const body = weixinBody(given.call);
    const activity = activityOf(given, body);
    const state = body.number('target_state');
    const names = NAMES_OF_STATE[state ?? -1];
    // What has begun does not go back to gathering.
    if (state === undefined || names === undefined || state < (activity.state ?? 0)) throw new Refused(47502);
    const changes = parameters(body);
    if (Object.keys(changes).some((name) => !names.includes(name))) throw new Refused(47001);
    if (changes['version_type'] !== undefined && !VERSION_TYPES.includes(changes['version_type'])) throw new Refused(47503);
    change(activity, state, changes);
    return ok();
  }),
  withToken('POST', '/cgi-bin/message/wxopen/chattoolmsg/send', (given) => {
    const body = weixinBody(given.call);
    const activity = activityOf(given, body);
    const state = body.number('target_state');
    if (state === undefined || ![1, 2, 3].includes(state)) throw new Refused(47502);
    if (!TOOL_TEMPLATES.includes(body.text('template_id')) || ![0, 1, 2].includes(body.number('version_type') ?? 0)) throw new Refused(40097);
    const participants = body.objects('participator_info_list').map((one) => one.neededText('group_openid'));
    change(activity, state, { participants });
    return ok();
  }),
];

/** @throws Refused 47501 for an activity of nobody or of another app, 47504 past its day */
function activityOf({ world, app }: AppCall, body: Fields): Activity {
  const activity = world.activities.get(body.text('activity_id'));
  if (activity === undefined || activity.appid !== app.appid) throw new Refused(47501);
  if (activity.until <= world.clock.now()) throw new Refused(47504);
  return activity;
}

function parameters(body: Fields): Readonly<Record<string, string>> {
  const list = body.object('template_info')?.objects('parameter_list') ?? [];
  return Object.fromEntries(list.map((one) => [one.neededText('name'), one.text('value')]));
}

function change(activity: Activity, state: number, details: Readonly<Record<string, unknown>>): void {
  activity.state = state;
  activity.details = details;
}
