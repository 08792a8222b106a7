import { type BeforeApplicationShutdown, Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { findRows } from '../database/find-rows.js';
import { Reads } from '../database/reads.js';
import { type Tx, UnitOfWork } from '../database/unit-of-work.js';
import { Ids } from '../ids/ids.js';
import { LeaseDesk } from '../lease/lease-desk.js';
import { Rounds } from '../lease/rounds.js';
import { CARRIED } from './carriage.js';
import { FIRST_OF_ITS_AGGREGATE } from './order.js';
import { OutboxEvent } from './outbox-event.entity.js';
import { OUTBOX_HANDLERS, type OutboxHandler } from './outbox-handler.js';

/** So many leave in one transaction. */
const TOGETHER = 100;

/** Carries events out of the outbox; several processes share the work. */
@Injectable()
export class OutboxDispatcher implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('outbox');
  private readonly rounds = new Rounds(() => this.deliverDue(), this.logger);
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

  beforeApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }

  /** Delivers what is due now and tells how much that was. */
  async deliverDue(): Promise<number> {
    const due = await this.desk.available(TOGETHER, `w.type NOT LIKE '${CARRIED}%' AND ${FIRST_OF_ITS_AGGREGATE}`);
    const next = due.length === 0 ? [] : await this.nextOfTheirAggregates(due);
    const [only] = next;
    if (!only) return 0;
    if (next.length === 1) return (await this.deliverAlone(only)) ? 1 : 0;
    return this.desk.workTogether(next, (tx) => this.handleAll(tx, next), (event) => this.deliverAlone(event));
  }

  private async handleAll(tx: Tx, events: readonly OutboxEvent[]): Promise<void> {
    for (const handler of this.handlers) {
      const wanted = events.filter((event) => handler.types.includes(event.type));
      if (wanted.length > 1 && handler.handleTogether) await handler.handleTogether(tx, wanted);
      else for (const event of wanted) await handler.handle(tx, event);
    }
  }

  private async deliverAlone(event: OutboxEvent): Promise<boolean> {
    const [next] = await this.nextOfTheirAggregates([event]);
    if (!next) return false;
    return this.desk.work(next, async () => (tx) => this.handleAll(tx, [event]), (attempts, dead, error) =>
      this.logger.warn(`${event.type} ${event.id}: attempt ${attempts} failed${dead ? ', given up' : ''}: ${error instanceof Error ? error.message : String(error)}`));
  }

  /** Events of one aggregate leave in order: those before which none waits that is not among them. A dead one no longer stands in the way. */
  private async nextOfTheirAggregates(events: readonly OutboxEvent[]): Promise<OutboxEvent[]> {
    const here = new Set(events.map(({ id }) => id));
    const waiting = await findRows(this.reads.manager, OutboxEvent, { aggregateId: [...new Set(events.map(({ aggregateId }) => aggregateId))], status: 'pending' }, { only: PLACE });
    const others = waiting.filter(({ id }) => !here.has(id));
    return events.filter((event) => !others.some(({ aggregateId, seq }) => aggregateId === event.aggregateId && seq < event.seq)).sort((a, b) => a.seq - b.seq);
  }
}

const PLACE = ['id', 'aggregateId', 'seq'] as const;
