import { Injectable } from '@nestjs/common';
import type { Instant } from '@yige/domain';
import { WechatRecipients } from '../../access/index.js';
import { findRow } from '../../platform/database/find-rows.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { type PlatformPush, type PushListener, PushListeners } from '../../platform/pushes/push-listeners.js';
import { SubscriptionTemplate } from '../infrastructure/subscription-template.entity.js';
import { type Account, Ledgers } from './ledgers.js';
import { Sendings } from './sendings.js';

const MOST_ID = 64;

/** Hears what the platform tells of messages, which counts for more than what a phone says (wechat.md §4.5). */
@Injectable()
export class MessageEvents implements PushListener {
  readonly source = 'wechat';
  readonly events = ['subscribe_msg_popup_event', 'subscribe_msg_change_event', 'subscribe_msg_sent_event'];

  constructor(
    listeners: PushListeners,
    private readonly recipients: WechatRecipients,
    private readonly ledgers: Ledgers,
    private readonly sendings: Sendings,
  ) {
    listeners.add(this);
  }

  async heard(tx: Tx, { event, from, sentAt, lines }: PlatformPush): Promise<void> {
    const identityId = await this.recipients.known(tx, from);
    if (identityId === null) return;
    for (const line of lines) {
      const templateId = textOf(line['TemplateId']);
      const template = templateId === '' ? null : await findRow(tx, SubscriptionTemplate, { templateId });
      if (template !== null) await this.line(tx, event, { identityId, templateId, lasting: template.lasting }, line, sentAt);
    }
  }

  private async line(tx: Tx, event: string, account: Account, line: Readonly<Record<string, unknown>>, at: Instant): Promise<void> {
    const accepted = textOf(line['SubscribeStatusString']) === 'accept';
    if (event === 'subscribe_msg_popup_event') await this.ledgers.answered(tx, account, { by: 'platform', at, accepted });
    else if (event === 'subscribe_msg_sent_event') await this.arrived(tx, account, line, at);
    else if (!accepted) await this.ledgers.emptied(tx, account, at);
  }

  /** Of one whose answer was lost it is the first word that we hear. */
  private async arrived(tx: Tx, account: Account, line: Readonly<Record<string, unknown>>, at: Instant): Promise<void> {
    const messageId = textOf(line['MsgID']);
    const well = textOf(line['ErrorCode']) === '0';
    if (messageId === '' || messageId.length > MOST_ID || (await this.sendings.isKnown(tx, account.identityId, messageId))) return;
    const sending = await this.sendings.toldOf(tx, account.identityId, account.templateId, at);
    if (sending === null || !(await this.sendings.arrived(tx, sending, messageId, well ? 'sent' : 'lost'))) return;
    if (sending.state !== 'sent' && well) await this.ledgers.used(tx, account);
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '');
