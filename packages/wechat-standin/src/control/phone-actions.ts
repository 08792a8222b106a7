import { lastingId } from '../world/chance.js';
import { encryptOpenData, rawDataSignature } from '../world/open-data.js';
import type { Person } from '../world/people.js';
import type { SubscribeAnswer } from '../world/subscriptions.js';
import type { World } from '../world/world.js';
import { hashOfEncrypted } from '../weixin/phone.js';
import { changeEvent, popupEvent } from '../weixin/subscription-events.js';
import { type Action, type Actions, appOf, BadAction, personOf, wordOf } from './action.js';

const ANSWERS: readonly SubscribeAnswer[] = ['accept', 'acceptWithAlert', 'acceptWithAudio', 'acceptWithForcePush', 'reject', 'ban', 'filter'];
const MOST_ASKED = 5;
const ORDINARY_GROUP = 3;

/** What the WeChat of a phone would do: the faces in a browser call these in its place. */
export const PHONE_ACTIONS: Actions = {
  /** `wx.login`; `openid` is for tests, a phone is not told it. */
  login(body, world) {
    const person = personOf(body, world);
    return { errMsg: 'login:ok', code: world.people.loginCode(person), openid: person.openid };
  },

  /** The phone button. */
  'phone-code'(body, world) {
    const person = personOf(body, world);
    person.phone = body.text('phone') || person.phone;
    if (person.phone === null) throw new BadAction('this person has no phone number: give one as "phone"');
    return { errMsg: 'getPhoneNumber:ok', code: world.people.phoneCode(person) };
  },

  /** Opens the mini-program, which the checks of content ask for; or blocks somebody. */
  person(body, world) {
    const person = personOf(body, world);
    if (body.flag('visits', true)) person.lastVisit = world.clock.now();
    person.blocked = body.flag('blocked', person.blocked);
    return { openid: person.openid, ...(appOf(body, world).bound ? { unionid: person.unionid } : {}) };
  },

  /** `wx.requestSubscribeMessage`, and the event that follows it (wechat.md §4.1, §4.5). */
  async subscribe(body, world) {
    const app = appOf(body, world);
    const person = personOf(body, world);
    const asked = body.texts('tmplIds');
    const subscriptions = world.subscriptionsOf(app.appid);
    const templates = asked.map((id) => subscriptions.templates.get(id));
    const fail = (errCode: number, why: string) => ({ errMsg: `requestSubscribeMessage:fail ${why}`, errCode });
    if (asked.length === 0) return fail(10001, "TmplIds can't be empty");
    if (asked.length > MOST_ASKED) return fail(20003, 'Templates count out of max bounds');
    if (!templates.every((one) => one !== undefined)) return fail(20001, 'No template data return, verify the template id exist');
    if (new Set(templates.map(({ kind }) => kind)).size > 1) return fail(20002, 'Templates type must be same');
    const answers = Object.fromEntries(asked.map((id) => [id, wordOf(ANSWERS, body.object('results')?.text(id) || 'accept')]));
    for (const template of templates) subscriptions.answered(person.openid, template, answers[template.id] ?? 'reject');
    await world.push(app, popupEvent(person.openid, answers));
    return { errMsg: 'requestSubscribeMessage:ok', ...answers };
  },

  /** Somebody switches templates off in the settings. */
  async 'subscription-change'(body, world) {
    const app = appOf(body, world);
    const { openid } = personOf(body, world);
    const ids = body.texts('tmplIds');
    for (const id of ids) world.subscriptionsOf(app.appid).refused(openid, id);
    return { taken: await world.push(app, changeEvent(openid, ids)) };
  },

  /** `wx.getGroupEnterInfo` after a card in a group was opened (wechat.md §5.1). `opengid` is for tests; the phone sees only what is encrypted. */
  'group-enter'(body, world) {
    const person = personOf(body, world);
    const opengid = body.text('opengid') || lastingId('tG', person.appid, body.neededText('groupKey'));
    const told = { opengid, open_single_roomid: '', group_openid: lastingId('oG', opengid, person.openid), chat_type: body.number('chatType') ?? ORDINARY_GROUP };
    return { errMsg: 'getGroupEnterInfo:ok', ...encrypted(world, person, told), opengid };
  },

  /** `wx.getShareInfo`, the older way, which spells its field otherwise. */
  'share-info'(body, world) {
    const person = personOf(body, world);
    return { errMsg: 'getShareInfo:ok', ...encrypted(world, person, { openGId: body.neededText('opengid') }) };
  },

  /** Any data of the kind that a phone hands on encrypted, with the signature of its clear text. */
  encrypt(body, world) {
    const person = personOf(body, world);
    const data = body.object('data')?.raw ?? {};
    const rawData = JSON.stringify(data);
    return { rawData, signature: rawDataSignature(rawData, person.sessionKey), ...encrypted(world, person, data) };
  },
} satisfies Record<string, Action>;

function encrypted(world: World, { appid, sessionKey }: Person, data: Readonly<Record<string, unknown>>) {
  const told = encryptOpenData(data, { sessionKey, iv: world.chance.bytes(16), appid, at: world.clock.now() });
  world.encryptedAt.set(hashOfEncrypted(told.encryptedData), world.clock.now());
  return told;
}
