import { randomInt } from 'node:crypto';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import type { Instant } from '@yige/domain';
import { Clock } from '../clock/clock.js';
import { Reads } from '../database/reads.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Ids } from '../ids/ids.js';
import { type Effect, LeaseDesk } from '../lease/lease-desk.js';
import { Rounds } from '../lease/rounds.js';
import { Refused, Unreachable } from '../ports/outside-call.js';
import { FIRST_OF_ITS_AGGREGATE } from './order.js';
import { OutboxEvent } from './outbox-event.entity.js';

/** How the type of an event begins that leaves the service: it waits for its carrier, and handlers never see it. */
export const CARRIED = 'carry.';
/** So many are under way at once, so that some addresses that do not answer leave room for the others. */
const AT_ONCE = 16;
/** In milliseconds; well below a lease, so that no second process begins the same meanwhile. */
const PATIENCE = 10_000;
/** What waits for a service that is away waits so long at least, and at most, in milliseconds; */
const SOONEST_MS = 1_000;
const RAREST_MS = 60_000;
/** and after so long without it somebody is to look: then tries are counted. */
const OUTAGE_MS = 3 * 24 * 3_600_000;

/** Whether somebody began to carry this event and died in the middle of it, or could not write down that it was carried: it may have gone out. */
export const begunBefore = ({ leaseToken }: OutboxEvent): boolean => leaseToken !== null;

/** Brings events of one type to an outside service. */
export interface OutboxCarrier {
  readonly type: `${typeof CARRIED}${string}`;
  /**
   * Called outside any transaction, at least once, in order for each aggregate; the service is to be told the event's id, or another that stands for it,
   * so that a second time does nothing; where the service knows no such id, {@link begunBefore} tells of a first time that nobody saw the end of.
   * @param signal aborts when it takes too long
   * @throws Unreachable, or Refused until a moment, for what cannot be brought now and is not to blame for it: it waits, uncounted, through an outage of days;
   *   whatever else went wrong: it is tried again later and later, and given up after eight times
   * @returns what is to be written of it, in the transaction that marks the event done: what came of a call that is not to be made twice stands there, since an error
   *   that is thrown says that nothing went out
   */
  carry(event: OutboxEvent, signal: AbortSignal): Promise<Effect | void>;
}

interface Lane {
  readonly carrier: OutboxCarrier;
  readonly rounds: Rounds;
}

/** Carries events to outside services, each type in rounds of its own: whoever does not answer holds up nobody else, inside or outside. */
@Injectable()
export class OutboxCarriage {
  private readonly logger = new Logger('carriage');
  private readonly lanes: Lane[] = [];
  private readonly desk: LeaseDesk<OutboxEvent>;

  constructor(uow: UnitOfWork, reads: Reads, ids: Ids, private readonly clock: Clock) {
    this.desk = new LeaseDesk(OutboxEvent, { uow, reads, ids, clock });
  }

  /** Before the service is up: its rounds begin with it. */
  add(carrier: OutboxCarrier): void {
    this.lanes.push({ carrier, rounds: new Rounds((stopped) => this.carryDue(carrier, stopped), this.logger) });
  }

  start(): void {
    for (const { rounds } of this.lanes) rounds.start();
  }

  async stop(): Promise<void> {
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
      const effect = await carrier.carry(event, AbortSignal.timeout(PATIENCE));
      return typeof effect === 'function' ? effect : async () => undefined;
    }, (attempts, dead, error) =>
      this.logger.warn(`${event.type} ${event.id}: attempt ${attempts} failed${dead ? ', given up' : ''}: ${error instanceof Error ? error.message : String(error)}`),
    (error) => postponedTo(error, event, this.clock.now()));
  }
}

/** Carries while the server is up; an operator's command has the carriers too, by its features, and carries nothing. */
@Injectable()
export class CarryRounds implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(private readonly carriage: OutboxCarriage) {}

  onApplicationBootstrap(): void {
    this.carriage.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.carriage.stop();
  }
}

/** When what could not go through no fault of its own is tried again; null: that is a failure, or it has waited for so long that somebody must look at it. */
function postponedTo(error: unknown, { occurredAt }: OutboxEvent, now: Instant): Instant | null {
  const age = now - occurredAt;
  if (age > OUTAGE_MS) return null;
  // The longer it lasts the rarer we ask, so that what gathered through a night does not all knock each second.
  if (error instanceof Unreachable) return now + Math.round(Math.min(Math.max(age / 10, SOONEST_MS), RAREST_MS) * (0.75 + randomInt(1_000) / 2_000));
  return error instanceof Refused && error.until !== null ? Math.max(error.until, now + SOONEST_MS) : null;
}
