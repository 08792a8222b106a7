import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Reads } from '../database/reads.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Ids } from '../ids/ids.js';
import { LeaseDesk } from '../lease/lease-desk.js';
import { Rounds } from '../lease/rounds.js';
import { OutboxEvent } from './outbox-event.entity.js';
import { OUTBOX_HANDLERS, type OutboxHandler } from './outbox-handler.js';

/** Carries events out of the outbox; several processes share the work. */
@Injectable()
export class OutboxDispatcher implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('outbox');
  private readonly rounds = new Rounds((stopped) => this.deliverDue(stopped), this.logger);
  private readonly desk: LeaseDesk<OutboxEvent>;

  constructor(
    uow: UnitOfWork,
    private readonly reads: Reads,
    ids: Ids,
    clock: Clock,
    @Inject(OUTBOX_HANDLERS) private readonly handlers: readonly OutboxHandler[],
  ) {
    this.desk = new LeaseDesk(OutboxEvent, { uow, reads, ids, clock });
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }

  /** Delivers what is due now and tells how much that was. */
  async deliverDue(stopped: () => boolean = () => false): Promise<number> {
    let delivered = 0;
    for (const event of await this.desk.available()) {
      if (stopped()) break;
      if (!(await this.earlierWaits(event)) && (await this.deliver(event))) delivered++;
    }
    return delivered;
  }

  private deliver(event: OutboxEvent): Promise<boolean> {
    const handlers = this.handlers.filter((handler) => handler.types.includes(event.type));
    const effect = async () => async (tx: Parameters<OutboxHandler['handle']>[0]) => {
      for (const handler of handlers) await handler.handle(tx, event);
    };
    return this.desk.work(event, effect, (attempts, dead, error) =>
      this.logger.warn(`${event.type} ${event.id}: attempt ${attempts} failed${dead ? ', given up' : ''}: ${error instanceof Error ? error.message : String(error)}`));
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
}
