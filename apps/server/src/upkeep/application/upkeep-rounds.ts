import { type BeforeApplicationShutdown, Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import type { Instant } from '@yige/domain';
import { Clock } from '../../platform/clock/clock.js';
import { isDuplicate } from '../../platform/database/database-errors.js';
import { Reads } from '../../platform/database/reads.js';
import { insertRows, updateRows } from '../../platform/database/statements.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { type Effect, LeaseDesk } from '../../platform/lease/lease-desk.js';
import { untaken } from '../../platform/lease/leased-row.js';
import { UpkeepRound } from '../infrastructure/upkeep-round.entity.js';
import { Clearing } from './clearing.js';
import { nextOccasions, type Occasion, occasionOf, ONCE_ROUNDS, type OnceRound, PERIODIC_ROUNDS, type PeriodicRound } from './occasions.js';
import { OrphanCheck } from './orphan-check.js';

const LOOKS_EVERY_MS = 30_000;
/** Occasions that need not be written again; more would be a leak. */
const REMEMBERED = 100;

/** Keeps the installation in order: each round once, however many processes there are, and by whichever comes first. */
@Injectable()
export class UpkeepRounds implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('upkeep');
  private readonly desk: LeaseDesk<UpkeepRound>;
  private readonly planned = new Set<string>();
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<unknown> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly uow: UnitOfWork,
    reads: Reads,
    ids: Ids,
    private readonly clock: Clock,
    private readonly clearing: Clearing,
    private readonly orphans: OrphanCheck,
    @Inject(ONCE_ROUNDS) private readonly once: readonly OnceRound[],
    @Inject(PERIODIC_ROUNDS) private readonly periodic: readonly PeriodicRound[],
  ) {
    this.desk = new LeaseDesk(UpkeepRound, { uow, reads, ids, clock });
  }

  onApplicationBootstrap(): void {
    this.look(0);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  /** Plans what comes next, does what is due, and tells how many rounds that were. */
  async runDue(): Promise<number> {
    const now = this.clock.now();
    const once = this.once.map(({ id }) => ({ kind: 'once' as const, id, dueAt: now }));
    for (const occasion of [...nextOccasions(now), ...this.periodic.map((round) => occasionOf(round, now)), ...once]) await this.plan(occasion);
    let done = 0;
    for (const round of await this.desk.available()) {
      if (this.stopped) break;
      const failed = (attempts: number, dead: boolean, error: unknown): void =>
        this.logger.warn(`${round.id}: attempt ${attempts} failed${dead ? ', given up' : ''}: ${error instanceof Error ? error.message : String(error)}`);
      // What broke off because this process ends is no failure: another one, or this one after its start, goes on.
      const interrupted = (): Instant | null => (this.stopped ? this.clock.now() : null);
      if (await this.desk.work(round, () => this.do(round), failed, interrupted)) done++;
    }
    return done;
  }

  private look(delayMs: number): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.running = this.runDue()
        .catch((error: unknown) => this.logger.error(error instanceof Error ? error.stack : String(error)))
        .finally(() => this.look(LOOKS_EVERY_MS));
    }, delayMs);
    this.timer.unref();
  }

  private async plan({ id, kind, dueAt }: Occasion): Promise<void> {
    if (this.planned.has(id)) return;
    try {
      await this.uow.run((tx) => insertRows(tx, UpkeepRound, [{ id, kind, dueAt, finishedAt: null, result: null, ...untaken(dueAt) }]));
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
    if (this.planned.size > REMEMBERED) this.planned.clear();
    this.planned.add(id);
  }

  private async result(id: string, kind: UpkeepRound['kind']): Promise<object> {
    const stopped = (): boolean => this.stopped;
    switch (kind) {
      case 'orphans':
        return this.orphans.run(stopped);
      case 'clearing':
        return this.clearing.run(stopped);
      case 'periodic':
      case 'once': {
        const round = kind === 'once' ? this.once.find((one) => one.id === id) : this.periodic.find((one) => id.startsWith(`${one.id}@`));
        if (!round) throw new Error(`nothing in this version does ${id}`);
        return round.run(stopped);
      }
    }
  }

  private async do({ id, kind }: UpkeepRound): Promise<Effect> {
    const result = { ...(await this.result(id, kind)) } as Record<string, never>;
    if (kind === 'orphans' && Number(result['orphans']) > 0) this.logger.warn(`${String(result['orphans'])} ids lead nowhere: "yige check orphans --last" names them`);
    return async (tx) => void (await updateRows(tx, UpkeepRound, { id }, { result, finishedAt: this.clock.now() }));
  }
}
