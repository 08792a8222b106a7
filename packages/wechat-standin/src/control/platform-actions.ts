import type { Fields } from '../http/fields.js';
import { FORGERIES } from '../push/letter.js';
import { BadPushPlace, type PushPlace, pushPlace } from '../push/push-place.js';
import { type Actions, appOf, BadAction, wordOf } from './action.js';

/** What happens at WeChat and WeCom by itself, or in their consoles. */
export const PLATFORM_ACTIONS: Actions = {
  /** Pages and state of the released version. */
  app(body, world) {
    const app = appOf(body, world);
    if (body.has('pages')) app.pages = body.texts('pages');
    app.released = body.flag('released', app.released);
    app.bound = body.flag('bound', app.bound);
    return { appid: app.appid, pages: app.pages, released: app.released, bound: app.bound };
  },

  /** Where events go; asked first whether it is the right place, as the console does. `of`: `app` or `corp`. */
  async 'push-address'(body, world) {
    const holder = wordOf(['app', 'corp'], body.text('of') || 'app') === 'app' ? appOf(body, world) : world.corp;
    holder.push = placeOf(body);
    const right = holder === world.corp ? await world.askCorp() : await world.askApp(appOf(body, world));
    if (!right) holder.push = null;
    return { verified: right };
  },

  /** Any event (wechat.md §4.5, §7.4), also one that is forged, or that comes several times over. */
  async event(body, world) {
    const event = { from: body.text('from'), event: body.neededText('event'), said: body.object('said')?.raw ?? {} };
    const forgery = body.text('forgery') === '' ? undefined : wordOf(FORGERIES, body.text('forgery'));
    const manner = { forgery, copies: body.number('copies') ?? 1 };
    const taken = wordOf(['app', 'corp'], body.text('of') || 'app') === 'app' ? await world.push(appOf(body, world), event, manner) : await world.pushToCorp(event, manner);
    return { taken };
  },

  /** Every token ends before its time. */
  'revoke-tokens'(body, world) {
    world.tokens.revoke(wordOf(['app', 'corp'], body.text('of') || 'app') === 'app' ? appOf(body, world).appid : world.corp.corpid);
    return {};
  },

  /** The owner of groups confirms a message for them (wechat.md §6.3). */
  confirm(body, world) {
    const broadcast = world.chats.broadcasts.get(body.neededText('msgid'));
    if (broadcast === undefined) throw new BadAction('no such message waits');
    world.chats.confirm(broadcast);
    return { chats: Object.fromEntries([...broadcast.chats].map(([chatId, { status }]) => [chatId, status])) };
  },

  /** Somebody scans the code of a join way, and WeCom tells of the new member. */
  async join(body, world) {
    const way = world.chats.joinWays.get(body.neededText('config_id'));
    if (way === undefined) throw new BadAction('no such join way');
    const userid = body.neededText('userid');
    const chat = world.chats.join(way, { userid, name: body.text('name'), unionid: body.text('unionid') || undefined });
    const said = { ChatId: chat.chatId, ChangeType: 'update', UpdateDetail: 'add_member', JoinScene: 3, MemChangeCnt: 1 };
    const taken = await world.pushToCorp({ from: 'sys', event: 'change_external_chat', said });
    return { chat_id: chat.chatId, taken };
  },
};

function placeOf(body: Fields): PushPlace {
  try {
    return pushPlace({
      url: body.neededText('url'), token: body.neededText('token'), encodingAesKey: body.neededText('encodingAesKey'), mode: wordOf(['safe', 'plain'], body.text('mode') || 'safe'),
    });
  } catch (error) {
    throw error instanceof BadPushPlace ? new BadAction(error.message) : error;
  }
}
