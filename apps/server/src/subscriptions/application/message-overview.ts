import { Injectable } from '@nestjs/common';
import { planOf } from '@yige/domain';
import { MoreThan } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { Reads } from '../../platform/database/reads.js';
import type { SignedInActor } from '../../platform/http/actor.js';
import type { MessageTemplatesView, MessageTemplateView } from '../http/subscriptions.dto.js';
import { NoticeSending } from '../infrastructure/notice-sending.entity.js';
import { SubscriptionGrant } from '../infrastructure/subscription-grant.entity.js';
import type { SubscriptionTemplate } from '../infrastructure/subscription-template.entity.js';
import { Templates } from './templates.js';

/** How far back messages are counted: a week says whether a template works. */
const COUNTED_MS = 7 * 24 * 3_600_000;

type Counts = Pick<MessageTemplateView, 'allowing' | 'sent' | 'underWay' | 'lost'>;

/** What administrators see of messages: which template says what, and how those of their district went. No person, and nothing that was said to anybody. */
@Injectable()
export class MessageOverview {
  constructor(
    private readonly templates: Templates,
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  async of({ tenantId }: Pick<SignedInActor, 'tenantId'>): Promise<MessageTemplatesView> {
    const since = this.clock.now() - COUNTED_MS;
    const rows = await this.templates.listed();
    const items: MessageTemplateView[] = [];
    for (const row of rows) items.push(view(row, await this.counts(tenantId, row.templateId, since)));
    const { wechat } = this.config;
    const learnedAt = rows.length === 0 ? null : new Date(Math.max(...rows.map((row) => row.learnedAt))).toISOString();
    return { connected: wechat !== null, told: wechat?.push != null, learnedAt, since: new Date(since).toISOString(), items };
  }

  /** One count after the other: a mini-program has at most 50 templates, and each count reads an index alone. */
  private async counts(tenantId: string, templateId: string, since: number): Promise<Counts> {
    const { manager } = this.reads;
    const went = (state: NoticeSending['state']): Promise<number> => manager.countBy(NoticeSending, { tenantId, templateId, state, begunAt: MoreThan(since) });
    const allowing = await manager.countBy(SubscriptionGrant, { templateId, granted: MoreThan(0) });
    return { allowing, sent: await went('sent'), underWay: (await went('sending')) + (await went('unsure')), lost: await went('lost') };
  }
}

function view(row: SubscriptionTemplate, counts: Counts): MessageTemplateView {
  const { templateId, title, lasting, purpose, fault, faultAt } = row;
  const keywords = row.keywords.map((keyword) => ({ name: keyword.name, label: keyword.label, part: planOf(row.keywords)?.[keyword.name] ?? planOf([keyword])?.[keyword.name] ?? null }));
  return { templateId, title, lasting, purpose, keywords, ...counts, fault, faultAt: faultAt === null ? null : new Date(faultAt).toISOString() };
}
