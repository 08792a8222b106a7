import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { type Instant, MESSAGE_PURPOSES, type MessagePlan, type MessagePurpose, planOf, purposeOfTitle } from '@yige/domain';
import { Clock } from '../../platform/clock/clock.js';
import { Reads } from '../../platform/database/reads.js';
import { deleteRows, insertRows, updateRows } from '../../platform/database/statements.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { derivedId } from '../../platform/ids/ids.js';
import { SubscriptionMessages } from '../../platform/ports/subscription-messages.port.js';
import { SubscriptionTemplate } from '../infrastructure/subscription-template.entity.js';

/** What WeChat lists is asked for anew after this; after a failure sooner. */
const KNOWN_MS = 6 * 3_600_000;
const AGAIN_MS = 60_000;
/** Rows of another process are taken over without asking WeChat. */
const READ_MS = 30_000;

export interface UsableTemplate extends SubscriptionTemplate {
  readonly purpose: MessagePurpose;
  readonly plan: MessagePlan;
}

/** The templates of the mini-program: what each is for, and which of its keywords says what, learned from WeChat's own list. */
@Injectable()
export class Templates implements OnApplicationBootstrap {
  private readonly logger = new Logger('templates');
  private known: readonly UsableTemplate[] = [];
  private readAt: Instant = -Infinity;
  private askAt: Instant = -Infinity;
  private asking: Promise<void> | null = null;

  constructor(
    @Inject(SubscriptionMessages) private readonly messages: SubscriptionMessages | null,
    private readonly reads: Reads,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    void this.learn();
  }

  /** Templates that can be filled, as they were last listed. WeChat is asked beside it and keeps nobody waiting. */
  async usable(): Promise<readonly UsableTemplate[]> {
    const now = this.clock.now();
    if (this.messages === null) return [];
    if (now - this.readAt >= READ_MS) await this.read(now);
    if (now >= this.askAt) void this.learn(now);
    return this.known;
  }

  /** All that WeChat listed, also those that nothing can be said by, in the order of their purpose. */
  async listed(): Promise<readonly SubscriptionTemplate[]> {
    await this.usable();
    const place = ({ purpose }: SubscriptionTemplate): number => (purpose === null ? MESSAGE_PURPOSES.length : MESSAGE_PURPOSES.indexOf(purpose));
    return (await this.rows()).sort((a, b) => place(a) - place(b));
  }

  /** Asks WeChat now; one asking at a time. */
  learn(now = this.clock.now()): Promise<void> {
    this.asking ??= this.ask(now).finally(() => (this.asking = null));
    return this.asking;
  }

  /** WeChat refused a message by it; null: it took one again. */
  async refused({ templateId, fault: before }: Pick<SubscriptionTemplate, 'templateId' | 'fault'>, fault: string | null): Promise<void> {
    if (fault === null && before === null) return;
    const now = this.clock.now();
    await this.uow.run((tx) => updateRows(tx, SubscriptionTemplate, { templateId }, { fault, faultAt: fault === null ? null : now }));
    await this.read(now);
  }

  private async ask(now: Instant): Promise<void> {
    if (this.messages === null) return;
    this.askAt = now + AGAIN_MS;
    try {
      const listed = await this.messages.templates();
      const rows = listed.map(({ id, title, kind, keywords }): SubscriptionTemplate => ({
        id: derivedId('subscription-template', id), templateId: id, title: [...title].slice(0, 60).join(''), lasting: kind === 'lasting', keywords: [...keywords], purpose: planOf(keywords) === null ? null : purposeOfTitle(title), learnedAt: now, fault: null, faultAt: null,
      })).sort((a, b) => (a.id < b.id ? -1 : 1));
      const before = await this.rows();
      if (JSON.stringify(rows.map(unlearned)) !== JSON.stringify(before.map(unlearned))) {
        await this.uow.run(async (tx) => {
          if (before.length > 0) await deleteRows(tx, SubscriptionTemplate, { id: before.map(({ id }) => id) });
          await insertRows(tx, SubscriptionTemplate, rows);
        });
      }
      this.askAt = now + KNOWN_MS;
      await this.read(now);
    } catch (error) {
      this.logger.warn(`templates could not be listed: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  private async read(now: Instant): Promise<void> {
    this.readAt = now;
    const rows = await this.rows();
    this.known = rows.flatMap((row): UsableTemplate[] => {
      const plan = planOf(row.keywords);
      return row.purpose === null || plan === null ? [] : [{ ...row, purpose: row.purpose, plan }];
    });
  }

  private rows(): Promise<SubscriptionTemplate[]> {
    return this.reads.manager.find(SubscriptionTemplate, { order: { id: 'ASC' } });
  }
}

const unlearned = ({ learnedAt: _, fault: _fault, faultAt: _faultAt, ...row }: SubscriptionTemplate): Omit<SubscriptionTemplate, 'learnedAt' | 'fault' | 'faultAt'> => row;
