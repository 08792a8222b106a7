import { json, ok } from '../http/answer.js';
import type { Endpoint } from '../http/call.js';
import type { Fields } from '../http/fields.js';
import { Refused } from '../http/refused.js';
import { unixSeconds } from '../world/clock.js';
import type { ChatMember } from './corp-chats.js';
import { badParameter, WECOM_PREFIX, withCorpToken } from './wecom-call.js';

const AT = '/cgi-bin/externalcontact';
const MOST_ON_A_PAGE = 1_000;
const MOST_CHATS = 2_000;
const MOST_BYTES = 4_000;
const MOST_ATTACHMENTS = 9;
const ATTACHMENTS = ['image', 'link', 'miniprogram', 'video', 'file'];

/** The token of WeCom, customer groups and messages to them (wechat.md §6.1, §6.3). */
export const CUSTOMER_GROUP_ENDPOINTS: readonly Endpoint[] = [
  {
    method: 'GET', path: `${WECOM_PREFIX}/cgi-bin/gettoken`,
    run({ query }, { corp, tokens }) {
      if (query.get('corpid') !== corp.corpid) throw new Refused(40013);
      if (query.get('corpsecret') !== corp.secret) throw new Refused(40001);
      return json({ errcode: 0, errmsg: 'ok', ...tokens.stable(corp.corpid, 'wecom') });
    },
  },
  withCorpToken(`${AT}/groupchat/list`, ({ world }, body) => {
    const limit = body.number('limit') ?? 0;
    if (!Number.isInteger(limit) || limit < 1 || limit > MOST_ON_A_PAGE) throw badParameter('limit must be 1 to 1000');
    const start = body.text('cursor') === '' ? 0 : Number(Buffer.from(body.text('cursor'), 'base64url').toString());
    if (!Number.isInteger(start) || start < 0) throw badParameter('cursor');
    const owners = body.object('owner_filter')?.texts('userid_list') ?? [];
    const chats = [...world.chats.all.values()].filter(({ owner }) => owners.length === 0 || owners.includes(owner));
    const next = start + limit < chats.length ? Buffer.from(String(start + limit)).toString('base64url') : '';
    return ok({ group_chat_list: chats.slice(start, start + limit).map(({ chatId }) => ({ chat_id: chatId, status: 0 })), next_cursor: next });
  }),
  withCorpToken(`${AT}/groupchat/get`, ({ world }, body) => {
    const chat = world.chats.chat(body.neededText('chat_id'));
    const named = body.number('need_name') === 1;
    return ok({
      group_chat: {
        chat_id: chat.chatId, name: chat.name, owner: chat.owner, create_time: unixSeconds(chat.createdAt), notice: '',
        member_list: chat.members.map((member) => asListed(member, chat.owner, named)), admin_list: [{ userid: chat.owner }], member_version: String(chat.members.length),
      },
    });
  }),
  withCorpToken(`${AT}/opengid_to_chatid`, ({ world }, body) => {
    const opengid = body.neededText('opengid');
    const chat = [...world.chats.all.values()].find((one) => one.opengid === opengid);
    if (chat === undefined) throw badParameter('opengid is of no customer group of this corp');
    return ok({ chat_id: chat.chatId });
  }),
  withCorpToken(`${AT}/add_msg_template`, ({ world }, body) => {
    const sender = body.neededText('sender');
    const chatIds = checkedAim(body);
    const known = chatIds.filter((chatId) => world.chats.all.get(chatId)?.owner === sender);
    const attachments = body.objects('attachments');
    if (attachments.length > MOST_ATTACHMENTS || !attachments.every((one) => ATTACHMENTS.includes(one.text('msgtype')))) throw badParameter('attachments');
    const content = body.object('text')?.text('content') ?? '';
    if (Buffer.byteLength(content) > MOST_BYTES) throw badParameter(`text.content exceed max length ${MOST_BYTES}`);
    if (content === '' && attachments.length === 0) throw badParameter('text and attachments are both missing');
    const msgid = world.chats.plan({ sender, content, attachments: attachments.map(({ raw }) => raw) }, known);
    return ok({ fail_list: chatIds.filter((chatId) => !known.includes(chatId)), msgid });
  }),
  withCorpToken(`${AT}/get_groupmsg_send_result`, ({ world }, body) => {
    const broadcast = world.chats.broadcasts.get(body.neededText('msgid'));
    if (broadcast === undefined || body.neededText('userid') !== broadcast.sender) throw badParameter('msgid');
    return ok({
      send_list: [...broadcast.chats].map(([chat_id, { status, sentAt }]) => ({
        chat_id, userid: broadcast.sender, status, ...(sentAt === null ? {} : { send_time: unixSeconds(sentAt) }),
      })),
      next_cursor: '',
    });
  }),
];

function checkedAim(body: Fields): readonly string[] {
  if (body.text('chat_type') !== 'group') throw badParameter('chat_type');
  const chatIds = body.texts('chat_id_list');
  if (chatIds.length < 1 || chatIds.length > MOST_CHATS) throw badParameter('chat_id_list must be 1 to 2000');
  return chatIds;
}

/** Type 1 is staff, type 2 somebody from outside. */
function asListed({ userid, name, unionid, joinedAt, state }: ChatMember, owner: string, named: boolean) {
  return {
    userid, type: unionid === undefined ? 1 : 2, join_time: unixSeconds(joinedAt), join_scene: state === undefined ? 1 : 3, invitor: { userid: owner }, group_nickname: '',
    ...(unionid === undefined ? {} : { unionid }), ...(state === undefined ? {} : { state }), ...(named ? { name } : {}),
  };
}
