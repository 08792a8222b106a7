import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { findRow } from '../../platform/database/find-rows.js';
import { Reads } from '../../platform/database/reads.js';
import { updateRows } from '../../platform/database/statements.js';
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Effect } from '../../platform/lease/lease-desk.js';
import { OutboxCarriage, type OutboxCarrier } from '../../platform/outbox/carriage.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import type { OutboxEvent } from '../../platform/outbox/outbox-event.entity.js';
import { AuthorOpenids } from '../../platform/ports/author-openids.port.js';
import { ContentCheck } from '../../platform/ports/content-check.port.js';
import { Refused, Unreachable, Unsure } from '../../platform/ports/outside-call.js';
import { GroupMessage, type GroupMessageState } from '../infrastructure/group-message.entity.js';
import { CompanyChats, NOT_OF_COMPANY } from './company-chats.js';

export const GROUP_MESSAGE_CARRIAGE = 'carry.groupMessage' as const;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** WeCom asks the owner of a group no longer than this. */
const GIVEN_UP_MS = 7 * DAY_MS;
/** As a fault: the check of content has found something. */
const WORDS = 'words';

type Standing = Partial<Pick<GroupMessage, 'chatId' | 'sender' | 'outsideId' | 'fault' | 'toldAt'>>;

/**
 * Hands a message to WeCom, where the owner of the group confirms it, and asks how it stands until it is decided. The residents of a group are never written to twice:
 * what is handed over is marked before, and where no answer came back it stays with us as lost, for a person to look.
 */
@Injectable()
export class CarryGroupMessages implements OutboxCarrier {
  readonly type = GROUP_MESSAGE_CARRIAGE;

  constructor(
    carriage: OutboxCarriage,
    private readonly chats: CompanyChats,
    private readonly authors: AuthorOpenids,
    @Inject(ContentCheck) private readonly checker: ContentCheck | null,
    private readonly outbox: Outbox,
    private readonly reads: Reads,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {
    carriage.add(this);
  }

  async carry({ tenantId, seq, payload }: OutboxEvent, signal: AbortSignal): Promise<Effect | void> {
    const message = await findRow(this.reads.manager, GroupMessage, { id: String(payload['messageId']), tenantId });
    if (message?.state === 'sending') return this.stands(message, 'lost');
    if (message?.state === 'asked') return this.handOver(message, seq, signal);
    if (message?.state === 'waiting') return this.look(message, seq, signal);
  }

  private async handOver(message: GroupMessage, seq: number, signal: AbortSignal): Promise<Effect | void> {
    const ready = await this.ready(message, signal);
    if (ready === null) return;
    // Its own commit may stand all the same, of which no answer came: whoever takes it next finds it marked.
    if (!(await this.put(message, 'sending', ready))) throw new Error('the message was marked before');
    const sending: GroupMessage = { ...message, ...ready, state: 'sending' };
    try {
      const { messageId, failed } = await this.chats.service.plan({ sender: ready.sender, chatIds: [ready.chatId], text: message.text }, signal);
      if (failed.includes(ready.chatId)) return this.stands(sending, 'refused', { fault: NOT_OF_COMPANY });
      return this.stands(sending, 'waiting', { outsideId: messageId, toldAt: this.clock.now() }, seq + 1);
    } catch (error) {
      if (error instanceof Unsure) return this.stands(sending, 'lost');
      if (error instanceof Refused && error.kind !== 'later') return this.stands(sending, 'refused', { fault: String(error.errcode) });
      // It was surely not taken, and comes again.
      await this.put(sending, 'asked');
      throw error;
    }
  }

  /** The group and its owner, when its words may be read by residents; null: it was refused. */
  private async ready(message: GroupMessage, signal: AbortSignal): Promise<{ readonly chatId: string; readonly sender: string } | null> {
    try {
      if (!(await this.mayBeRead(message, signal))) return await this.refuse(message, WORDS);
      const [chatId] = (await this.chats.idsOf(message.tenantId, [message.chatGroupId], signal)) ?? [];
      if (chatId === undefined) return await this.refuse(message, NOT_OF_COMPANY);
      return { chatId, sender: (await this.chats.service.group(chatId, signal)).owner };
    } catch (error) {
      // Nothing of this does anything, so it may be asked again.
      if (error instanceof Unsure) throw new Unreachable(error.message);
      if (!(error instanceof Refused) || error.kind === 'later') throw error;
      return this.refuse(message, String(error.errcode));
    }
  }

  /** The list of words has let it through; WeChat is asked where it knows the author. */
  private async mayBeRead({ tenantId, askedById, text }: GroupMessage, signal: AbortSignal): Promise<boolean> {
    const openid = this.checker === null ? null : await this.authors.of(tenantId, askedById);
    if (this.checker === null || openid === null) return true;
    try {
      return (await this.checker.text(text, openid, signal)).verdict === 'pass';
    } catch (error) {
      if (error instanceof Refused && error.kind === 'recipient') return true;
      throw error;
    }
  }

  private async refuse(message: GroupMessage, fault: string): Promise<null> {
    await this.put(message, 'refused', { fault });
    return null;
  }

  private async look(message: GroupMessage, seq: number, signal: AbortSignal): Promise<Effect> {
    const now = this.clock.now();
    const state = await this.standing(message, signal);
    if (state !== 'waiting') return this.stands(message, state, { toldAt: now });
    if (now - message.askedAt > GIVEN_UP_MS) return this.stands(message, 'over', { toldAt: now });
    return this.stands(message, 'waiting', { toldAt: now }, seq + 1);
  }

  private async standing({ outsideId, sender, chatId }: GroupMessage, signal: AbortSignal): Promise<GroupMessageState> {
    try {
      return (await this.chats.service.stateOf(outsideId ?? '', sender ?? '', signal)).get(chatId ?? '') ?? 'waiting';
    } catch (error) {
      // WeCom does not know it any more.
      if (error instanceof Refused && error.kind === 'content') return 'lost';
      throw error instanceof Unsure ? new Unreachable(error.message) : error;
    }
  }

  /** What came of it, to be written with the end of the event. @param next under which number it is looked at again */
  private stands(message: GroupMessage, state: GroupMessageState, more: Standing = {}, next: number | null = null): Effect {
    return async (tx) => {
      if ((await change(tx, message, state, more)) && next !== null) await this.lookAgain(tx, message, next);
    };
  }

  /** @returns false where it stands otherwise by now */
  private put(message: GroupMessage, state: GroupMessageState, more: Standing = {}): Promise<boolean> {
    return this.uow.run((tx) => change(tx, message, state, more));
  }

  /** Often while somebody may be waiting for it, and then less. */
  private lookAgain(tx: Tx, { id, tenantId, askedAt }: GroupMessage, seq: number): Promise<void> {
    const now = this.clock.now();
    const wait = now - askedAt < HOUR_MS ? 5 * MINUTE_MS : now - askedAt < DAY_MS ? HOUR_MS : 6 * HOUR_MS;
    return this.outbox.append(tx, [{ tenantId, aggregateId: id, seq, type: GROUP_MESSAGE_CARRIAGE, payload: { messageId: id }, occurredAt: now, availableAt: now + wait }]);
  }
}

async function change(tx: Tx, { id, tenantId, state: was }: GroupMessage, state: GroupMessageState, more: Standing): Promise<boolean> {
  return (await updateRows(tx, GroupMessage, { id, tenantId, state: was }, { state, ...more })) === 1;
}
