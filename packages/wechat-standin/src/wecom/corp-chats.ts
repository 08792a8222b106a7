import { Refused } from '../http/refused.js';
import type { Chance } from '../world/chance.js';
import { beijingMonth, daysOfBeijingMonth, type Instant, type StandInClock } from '../world/clock.js';
import type { ChatSetting } from '../world/setting.js';

/** A member of a customer group. */
export interface ChatMember {
  readonly userid: string;
  readonly name: string;
  readonly unionid?: string | undefined;
  readonly joinedAt: Instant;
  /** The `state` of the code by which they came: our grid. */
  readonly state?: string | undefined;
}

/** A customer group (客户群, wechat.md §6.3). */
export interface Chat {
  readonly chatId: string;
  readonly name: string;
  readonly owner: string;
  readonly opengid: string;
  readonly createdAt: Instant;
  readonly members: ChatMember[];
}

/** A way to join groups (加入群聊): a code that neither ages nor fills up. */
export interface JoinWay {
  readonly config_id: string;
  readonly scene: number;
  readonly remark: string;
  readonly auto_create_room: number;
  readonly room_base_name: string;
  readonly room_base_id: number;
  readonly chat_id_list: readonly string[];
  readonly qr_code: string;
  readonly state: string;
  readonly mark_source: boolean;
}

/** 0: not yet; 1: sent; 3: the group has had its share of the month. */
export type BroadcastStatus = 0 | 1 | 3;

/** A message for many groups that waits for the owner's confirmation. */
export interface Broadcast {
  readonly msgid: string;
  readonly sender: string;
  readonly content: string;
  readonly attachments: readonly unknown[];
  readonly chats: Map<string, { status: BroadcastStatus; sentAt: Instant | null }>;
}

/** The customer groups of a company, their codes and the messages that wait for an owner. */
export class CorpChats {
  readonly all = new Map<string, Chat>();
  readonly joinWays = new Map<string, JoinWay>();
  readonly broadcasts = new Map<string, Broadcast>();
  private readonly received = new Map<string, number>();

  constructor(
    private readonly clock: StandInClock,
    private readonly chance: Chance,
    chats: readonly ChatSetting[],
  ) {
    for (const { members, ...chat } of chats) {
      const at = clock.now();
      this.all.set(chat.chatId, { ...chat, createdAt: at, members: members.map((member) => ({ ...member, joinedAt: at })) });
    }
  }

  /** @throws Refused 40050 */
  chat(chatId: string): Chat {
    const chat = this.all.get(chatId);
    if (chat === undefined) throw new Refused(40050);
    return chat;
  }

  /** Somebody scans the code of a join way and lands in its first group. */
  join(way: JoinWay, member: { readonly userid: string; readonly name: string; readonly unionid?: string | undefined }): Chat {
    const chat = this.chat(way.chat_id_list[0] ?? '');
    chat.members.push({ ...member, joinedAt: this.clock.now(), state: way.state });
    return chat;
  }

  plan(broadcast: Omit<Broadcast, 'msgid' | 'chats'>, chatIds: readonly string[]): string {
    const msgid = `msg${this.chance.word(40)}`;
    this.broadcasts.set(msgid, { ...broadcast, msgid, chats: new Map(chatIds.map((chatId) => [chatId, { status: 0, sentAt: null }])) });
    return msgid;
  }

  /** The owner confirms: what waits is sent, but to no group more often in a month than the month has days. */
  confirm({ chats }: Broadcast): void {
    const now = this.clock.now();
    for (const [chatId, sending] of chats) {
      if (sending.status !== 0) continue;
      const key = `${chatId}|${beijingMonth(now)}`;
      const had = this.received.get(key) ?? 0;
      if (had >= daysOfBeijingMonth(now)) {
        sending.status = 3;
      } else {
        this.received.set(key, had + 1);
        chats.set(chatId, { status: 1, sentAt: now });
      }
    }
  }
}
