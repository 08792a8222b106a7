import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Reads } from '../database/reads.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Ids } from '../ids/ids.js';
import { LeaseDesk } from '../lease/lease-desk.js';
import { Rounds } from '../lease/rounds.js';
import { FIRST_OF_ITS_AGGREGATE } from './order.js';
import { OutboxEvent } from './outbox-event.entity.js';

/** How the type of an event begins that leaves the service: it waits for its carrier, and handlers never see it. */
export const CARRIED = 'carry.';
/** So many are under way at once, so that some addresses that do not answer leave room for the others. */
const AT_ONCE = 16;
/** In milliseconds; well below a lease, so that no second process begins the same meanwhile. */
const PATIENCE = 10_000;

/** Brings events of one type to an outside service. */
export interface OutboxCarrier {
  readonly type: `${typeof CARRIED}${string}`;
  /**
   * Called outside any transaction, at least once, in order for each aggregate; the service is to be told the event's id, or another that stands for it,
   * so that a second time does nothing.
   * @param signal aborts when it takes too long
   * @throws what went wrong: it is tried again later and later, and given up after eight times
   */
  carry(event: OutboxEvent, signal: AbortSignal): Promise<void>;
}

interface Lane {
  readonly carrier: OutboxCarrier;
  readonly rounds: Rounds;
}

/** Carries events to outside services, each type in rounds of its own: whoever does not answer holds up nobody else, inside or outside. */
@Injectable()
export class OutboxCarriage implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('carriage');
  private readonly lanes: Lane[] = [];
  private readonly desk: LeaseDesk<OutboxEvent>;

  constructor(uow: UnitOfWork, reads: Reads, ids: Ids, clock: Clock) {
    this.desk = new LeaseDesk(OutboxEvent, { uow, reads, ids, clock });
  }

  /** Before the service is up: its rounds begin with it. */
  add(carrier: OutboxCarrier): void {
    this.lanes.push({ carrier, rounds: new Rounds((stopped) => this.carryDue(carrier, stopped), this.logger) });
  }

  onApplicationBootstrap(): void {
    for (const { rounds } of this.lanes) rounds.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.lanes.map(({ rounds }) => rounds.stop()));
  }

  /** Carries what is due now and tells how much that was. */
  async deliverDue(): Promise<number> {
    const carried = await Promise.all(this.lanes.map(({ carrier }) => this.carryDue(carrier)));
    return carried.reduce((sum, count) => sum + count, 0);
  }

  private async carryDue(carrier: OutboxCarrier, stopped: () => boolean = () => false): Promise<number> {
    const due = await this.desk.available(AT_ONCE, `w.type = :type AND ${FIRST_OF_ITS_AGGREGATE}`, { type: carrier.type });
    if (stopped()) return 0;
    const done = await Promise.all(due.map((event) => this.carry(carrier, event)));
    return done.filter(Boolean).length;
  }

  private carry(carrier: OutboxCarrier, event: OutboxEvent): Promise<boolean> {
    return this.desk.work(event, async () => {
      await carrier.carry(event, AbortSignal.timeout(PATIENCE));
      return async () => undefined;
    }, (attempts, dead, error) =>
      this.logger.warn(`${event.type} ${event.id}: attempt ${attempts} failed${dead ? ', given up' : ''}: ${error instanceof Error ? error.message : String(error)}`));
  }
}
