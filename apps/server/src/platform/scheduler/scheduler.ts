import { type BeforeApplicationShutdown, Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Reads } from '../database/reads.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Ids } from '../ids/ids.js';
import { LeaseDesk } from '../lease/lease-desk.js';
import { Rounds } from '../lease/rounds.js';
import { DUE_WORK_HANDLERS, type DueWorkHandler } from './due-work-handler.js';
import { DueWork } from './due-work.entity.js';

/** Does what is due, once, however many processes look and however often they are restarted; never before its time. */
@Injectable()
export class Scheduler implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('scheduler');
  private readonly rounds = new Rounds((stopped) => this.fireDue(stopped), this.logger);
  private readonly desk: LeaseDesk<DueWork>;

  constructor(uow: UnitOfWork, reads: Reads, ids: Ids, clock: Clock, @Inject(DUE_WORK_HANDLERS) private readonly handlers: readonly DueWorkHandler[]) {
    this.desk = new LeaseDesk(DueWork, { uow, reads, ids, clock });
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }

  /** Does what is due now and tells how much that was. */
  async fireDue(stopped: () => boolean = () => false): Promise<number> {
    let fired = 0;
    for (const work of await this.desk.available()) {
      if (stopped()) break;
      if (await this.fire(work)) fired++;
    }
    return fired;
  }

  private fire(work: DueWork): Promise<boolean> {
    const prepare = (): ReturnType<DueWorkHandler['prepare']> => {
      const handler = this.handlers.find(({ kinds }) => kinds.includes(work.kind));
      if (!handler) throw new Error(`nothing in this version does ${work.kind}`);
      return handler.prepare(work);
    };
    return this.desk.work(work, async () => prepare(), (attempts, dead, error) =>
      this.logger.warn(`${work.kind} ${work.id}: attempt ${attempts} failed${dead ? ', given up' : ''}: ${error instanceof Error ? error.message : String(error)}`));
  }
}
