import { type Broadcast, type BroadcastState, type CustomerGroup, CustomerGroups, type JoinWay } from '../../platform/ports/customer-groups.port.js';
import { Refused, Unsure } from '../../platform/ports/outside-call.js';
import type { CallerWithToken, Said } from './caller.js';
import { pictureAt } from './picture.js';

const AT = '/cgi-bin/externalcontact';
/** By a code that is scanned, and not by a button of the mini-program. */
const BY_CODE = 2;
const PAGE = 1_000;
/** For an `opengid` of another company's group, or of none. */
const NO_SUCH = 40058;
const STATES: Readonly<Record<number, BroadcastState>> = { 0: 'waiting', 1: 'sent', 2: 'notInGroup', 3: 'tooMany' };

/** Groups of residents, their codes and messages (wechat.md §6.3). */
export class CustomerGroupsAdapter extends CustomerGroups {
  /** @param base where pictures may lie beside those of Tencent: the stand-in has its own */
  constructor(
    private readonly caller: CallerWithToken,
    private readonly base: string,
  ) {
    super();
  }

  async addJoinWay(way: JoinWay, signal?: AbortSignal): Promise<string> {
    return textIn(await this.ask('groupchat/add_join_way', bodyOf(way), signal), 'config_id');
  }

  async pictureOf(wayId: string, signal?: AbortSignal): Promise<Buffer> {
    const said = await this.ask('groupchat/get_join_way', { config_id: wayId }, signal);
    return pictureAt(textIn((said['join_way'] ?? {}) as Said, 'qr_code'), this.base, signal);
  }

  async changeJoinWay(wayId: string, way: JoinWay, signal?: AbortSignal): Promise<void> {
    await this.ask('groupchat/update_join_way', { config_id: wayId, ...bodyOf(way) }, signal);
  }

  async removeJoinWay(wayId: string, signal?: AbortSignal): Promise<void> {
    await this.ask('groupchat/del_join_way', { config_id: wayId }, signal);
  }

  async chatOf(opengid: string, signal?: AbortSignal): Promise<string | null> {
    try {
      return textIn(await this.ask('opengid_to_chatid', { opengid }, signal), 'chat_id');
    } catch (error) {
      if (error instanceof Refused && error.errcode === NO_SUCH) return null;
      throw error;
    }
  }

  async group(chatId: string, signal?: AbortSignal): Promise<CustomerGroup> {
    const said = await this.ask('groupchat/get', { chat_id: chatId, need_name: 0 }, signal);
    const group = (said['group_chat'] ?? {}) as Said;
    const members = group['member_list'];
    return { chatId: textIn(group, 'chat_id'), name: String(group['name'] ?? ''), owner: textIn(group, 'owner'), members: Array.isArray(members) ? members.length : 0 };
  }

  async groups(owners: readonly string[], cursor: string): Promise<{ chatIds: string[]; next: string }> {
    const said = await this.ask('groupchat/list', { status_filter: 0, ...(owners.length === 0 ? {} : { owner_filter: { userid_list: owners } }), cursor, limit: PAGE });
    const listed = said['group_chat_list'];
    if (!Array.isArray(listed)) throw new Unsure('an answer without groups');
    return { chatIds: (listed as Said[]).map((one) => textIn(one, 'chat_id')), next: String(said['next_cursor'] ?? '') };
  }

  async plan({ sender, chatIds, text, link }: Broadcast, signal?: AbortSignal): Promise<{ messageId: string; failed: string[] }> {
    const attachments = link === undefined ? [] : [{ msgtype: 'link', link: { title: link.title, url: link.url, desc: link.description } }];
    const said = await this.ask('add_msg_template', { chat_type: 'group', sender, chat_id_list: chatIds, allow_select: false, text: { content: text }, attachments }, signal);
    const failed = said['fail_list'];
    return { messageId: textIn(said, 'msgid'), failed: Array.isArray(failed) ? failed.map(String) : [] };
  }

  async stateOf(messageId: string, sender: string, signal?: AbortSignal): Promise<ReadonlyMap<string, BroadcastState>> {
    const states = new Map<string, BroadcastState>();
    for (let cursor = ''; ; ) {
      const said = await this.ask('get_groupmsg_send_result', { msgid: messageId, userid: sender, limit: PAGE, cursor }, signal);
      const sent = said['send_list'];
      for (const one of Array.isArray(sent) ? (sent as Said[]) : []) states.set(textIn(one, 'chat_id'), STATES[Number(one['status'])] ?? 'waiting');
      cursor = String(said['next_cursor'] ?? '');
      if (cursor === '') return states;
    }
  }

  private async ask(what: string, body: Said, signal?: AbortSignal): Promise<Said> {
    return (await this.caller.call({ path: `${AT}/${what}`, body, signal })).said ?? {};
  }
}

const bodyOf = ({ remark, chatIds, state, baseName }: JoinWay): Said => ({
  scene: BY_CODE, remark, chat_id_list: chatIds, state, auto_create_room: 1, room_base_name: baseName, room_base_id: 1, mark_source: true,
});

/** @throws Unsure where the answer lacks it */
function textIn(said: Said, name: string): string {
  const value = said[name];
  if (typeof value !== 'string' || value === '') throw new Unsure(`an answer without ${name}`);
  return value;
}
