import { Inject, Injectable, Logger } from '@nestjs/common';
import { type Instant, type MessagePurpose, messageParts, messageValues, nextOfSending, purposesOf, type Sending } from '@yige/domain';
import { WechatIdentities, WechatRecipients } from '../../access/index.js';
import { Channels, type Notice, type NoticeCourier } from '../../notifications/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { Reads } from '../../platform/database/reads.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Refused, Unreachable, Unsure } from '../../platform/ports/outside-call.js';
import { NOT_SUBSCRIBED, SubscriptionMessages } from '../../platform/ports/subscription-messages.port.js';
import { pageOf } from './message-page.js';
import { Lanes } from './lanes.js';
import { Ledgers } from './ledgers.js';
import { Sendings, type Way } from './sendings.js';
import { Templates, type UsableTemplate } from './templates.js';

/** A message of a notice, filled. */
interface Letter {
  readonly template: UsableTemplate;
  readonly values: Readonly<Record<string, string>>;
}

/**
 * Brings notices to the WeChat of whoever allowed it (订阅消息), one at a time to each person. It says that something happened and leads to its page; what
 * was reported, where and by whom stays here.
 */
@Injectable()
export class SendMessages implements NoticeCourier {
  readonly name = 'wechat';
  private readonly logger = new Logger('messages');

  constructor(
    channels: Channels,
    @Inject(SubscriptionMessages) private readonly messages: SubscriptionMessages | null,
    private readonly identities: WechatIdentities,
    private readonly recipients: WechatRecipients,
    private readonly ledgers: Ledgers,
    private readonly lanes: Lanes,
    private readonly sendings: Sendings,
    private readonly templates: Templates,
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {
    if (messages !== null) channels.add(this);
  }

  async reaches(tx: Tx, tenantId: string, people: readonly string[]): Promise<readonly string[]> {
    if (people.length === 0) return [];
    const known = await this.recipients.of(tx, tenantId, people);
    if (known.size === 0) return [];
    const allowing = await this.ledgers.allowing(tx, [...known.values()]);
    return people.filter((id) => allowing.has(known.get(id) ?? ''));
  }

  async bring(notice: Notice, signal: AbortSignal): Promise<void> {
    const identityId = (await this.recipients.of(this.reads.manager, notice.tenantId, [notice.personId])).get(notice.personId);
    const openid = identityId === undefined ? null : await this.identities.openidOf(identityId);
    if (identityId === undefined || openid === null) return;
    await this.lanes.alone(identityId, () => this.sendTo({ notice, identityId, openid }, signal));
  }

  private async sendTo(to: { readonly notice: Notice; readonly identityId: string; readonly openid: string }, signal: AbortSignal): Promise<void> {
    const { notice, identityId, openid } = to;
    const way = Sendings.wayOf(notice, identityId);
    const before = await this.sendings.find(way);
    for (const letter of await this.letters(notice, identityId, before?.templateId ?? null)) {
      const { templateId, lasting } = letter.template;
      const now = this.clock.now();
      const left = (await this.ledgers.of(identityId)).get(templateId)?.granted ?? 0;
      const next = nextOfSending(before, { isTold: this.isTold, toldSince: before !== null && (await this.sendings.toldSince(before.begunAt)), left, lasting }, now);
      if (next.do === 'wait') throw new Refused('unsure', 'later', next.until);
      if (next.do === 'giveUp') await this.sendings.moved(way, 'lost');
      if (next.do !== 'send') return;
      if (await this.sent({ way, openid, letter, before, language: 'zh_CN', page: pageOf(notice, notice.personId === identityId) }, signal, now)) return;
    }
  }

  /** @returns false where nothing is left of this template, and another may do */
  private async sent(one: { way: Way; openid: string; letter: Letter; before: Sending | null; language: 'zh_CN'; page: string }, signal: AbortSignal, now: Instant): Promise<boolean> {
    const { way, openid, letter: { template, values }, before, language, page } = one;
    const account = { identityId: way.identityId, templateId: template.templateId, lasting: template.lasting };
    await this.sendings.begin(way, template.templateId, before, now);
    try {
      await this.messages?.send({ openid, templateId: template.templateId, page, language, values }, signal);
    } catch (error) {
      if (error instanceof Unsure) {
        await this.sendings.moved(way, 'unsure');
        throw new Refused('unsure', 'later', now);
      }
      if (error instanceof Refused && error.errcode === NOT_SUBSCRIBED) {
        // Of one whose answer was lost this says that it had arrived.
        const arrived = before !== null;
        await this.ledgers.changed(async (tx) => {
          await this.ledgers.emptied(tx, account, null);
          if (arrived) await this.sendings.move(tx, way, 'sent');
        });
        if (!arrived) await this.sendings.undo(way, null);
        return arrived;
      }
      await this.sendings.undo(way, before);
      if (error instanceof Refused && error.kind === 'recipient') return true;
      if (error instanceof Refused && (error.kind === 'content' || error.kind === 'config')) await this.templates.refused(template, String(error.errcode).slice(0, 40));
      if (!(error instanceof Unreachable)) this.logger.warn(`a message by the template ${template.title} was not taken: ${error instanceof Error ? error.message : String(error)}`);
      throw error;
    }
    await this.ledgers.changed(async (tx) => {
      if (await this.sendings.move(tx, way, 'sent')) await this.ledgers.used(tx, account);
    });
    await this.templates.refused(template, null);
    return true;
  }

  /** By every template that fits and that something is left of, the fitting one first; what was begun by one goes on by it. */
  private async letters(notice: Notice, identityId: string, begunBy: string | null): Promise<Letter[]> {
    const allowed = await this.ledgers.of(identityId);
    const usable = await this.templates.usable();
    // Whoever allows one has seen it: WeChat has not told us of it since we started.
    if (usable.length === 0) throw new Unreachable('the templates are not known yet');
    const reader = notice.personId === identityId ? 'reporter' : 'staff';
    const parts = messageParts({ type: notice.type, reader, number: notice.data['number'] ?? null, at: notice.createdAt, count: Number(notice.data['count'] ?? 1) });
    const order: readonly MessagePurpose[] = purposesOf(notice.type, reader);
    return order
      .flatMap((purpose) => usable.filter((one) => one.purpose === purpose))
      .filter(({ templateId }) => templateId === begunBy || (begunBy === null && (allowed.get(templateId)?.granted ?? 0) > 0))
      .flatMap((template): Letter[] => {
        const values = messageValues(template.keywords, template.plan, parts);
        return values === null ? [] : [{ template, values }];
      });
  }

  /** Whether the platform tells us of what arrived. */
  private get isTold(): boolean {
    return this.config.wechat?.push != null;
  }
}
