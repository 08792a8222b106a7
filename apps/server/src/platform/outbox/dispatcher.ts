import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Reads } from '../database/reads.js';
import { updateRows } from '../database/statements.js';
import { UnitOfWork, type Tx } from '../database/unit-of-work.js';
import { Ids } from '../ids/ids.js';
import { OutboxEvent } from './outbox-event.entity.js';
import { OUTBOX_HANDLERS, type OutboxHandler } from './outbox-handler.js';

const LEASE_MS = 30_000;
const MAX_ATTEMPTS = 8;
const BATCH = 50;
const IDLE_MS = 500;

/** Carries events out of the outbox: claimed by conditional update with a lease, so that several processes share the work. */
@Injectable()
export class OutboxDispatcher implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('outbox');
  private stopped = false;
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<void> = Promise.resolve();

  constructor(
    private readonly uow: UnitOfWork,
    private readonly reads: Reads,
    private readonly ids: Ids,
    private readonly clock: Clock,
    @Inject(OUTBOX_HANDLERS) private readonly handlers: readonly OutboxHandler[],
  ) {}

  onApplicationBootstrap(): void {
    this.schedule(0);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.round;
  }

  /** Delivers what is due now and tells how much that was. */
  async deliverDue(): Promise<number> {
    const due = await this.due();
    let delivered = 0;
    for (const event of due) {
      if (this.stopped) break;
      if (await this.deliver(event)) delivered++;
    }
    return delivered;
  }

  private schedule(delayMs: number): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.round = this.deliverDue()
        .then((count) => this.schedule(count > 0 ? 0 : IDLE_MS))
        .catch((error: unknown) => {
          this.logger.error(error instanceof Error ? error.stack : String(error));
          this.schedule(IDLE_MS);
        });
    }, delayMs);
    this.timer.unref();
  }

  private async due(): Promise<OutboxEvent[]> {
    const now = new Date(this.clock.now());
    return this.reads.manager
      .createQueryBuilder(OutboxEvent, 'e')
      .where("e.status = 'pending' AND e.available_at <= :now AND (e.lease_until IS NULL OR e.lease_until < :now)", { now })
      .orderBy('e.available_at')
      .addOrderBy('e.id')
      .limit(BATCH)
      .getMany();
  }

  private async deliver(event: OutboxEvent): Promise<boolean> {
    if (await this.earlierWaits(event)) return false;
    const leaseToken = this.ids.next();
    const claimed = await this.uow.run((tx) => claim(tx, event, leaseToken, this.clock.now() + LEASE_MS));
    if (!claimed) return false;
    try {
      await this.uow.run(async (tx) => {
        for (const handler of this.handlers) if (handler.types.includes(event.type)) await handler.handle(tx, event);
        const done = await updateRows(tx, OutboxEvent, { id: event.id, leaseToken }, { status: 'done', leaseUntil: null });
        if (done !== 1) throw new Error('the lease went to another process');
      });
      return true;
    } catch (error) {
      await this.uow.run((tx) => this.postpone(tx, event, leaseToken, error));
      return false;
    }
  }

  /** Events of one aggregate leave in order; a dead one no longer stands in the way. */
  private async earlierWaits(event: OutboxEvent): Promise<boolean> {
    const earlier = await this.reads.manager
      .createQueryBuilder(OutboxEvent, 'e')
      .select('e.id')
      .where("e.aggregate_id = :aggregateId AND e.status = 'pending' AND e.seq < :seq", { aggregateId: event.aggregateId, seq: event.seq })
      .limit(1)
      .getOne();
    return earlier !== null;
  }

  private async postpone(tx: Tx, event: OutboxEvent, leaseToken: string, error: unknown): Promise<void> {
    const attempts = event.attempts + 1;
    const dead = attempts >= MAX_ATTEMPTS;
    this.logger.warn(`${event.type} ${event.id}: attempt ${attempts} failed${dead ? ', given up' : ''}: ${error instanceof Error ? error.message : String(error)}`);
    await updateRows(tx, OutboxEvent, { id: event.id, leaseToken }, {
      attempts,
      status: dead ? 'dead' : 'pending',
      availableAt: this.clock.now() + 1_000 * 2 ** attempts,
      leaseUntil: null,
      leaseToken: null,
      lastError: error instanceof Error ? error.message : String(error),
    });
  }
}

async function claim(tx: Tx, event: OutboxEvent, leaseToken: string, leaseUntil: number): Promise<boolean> {
  const result = await tx
    .createQueryBuilder()
    .update(OutboxEvent)
    .set({ leaseToken, leaseUntil })
    .where("id = :id AND status = 'pending'", { id: event.id })
    .andWhere(event.leaseToken === null ? 'lease_token IS NULL' : 'lease_token = :was', { was: event.leaseToken })
    .execute();
  return result.affected === 1;
}
