import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Reads } from '../../platform/database/reads.js';
import { updateRows } from '../../platform/database/statements.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { type Effect, LeaseDesk } from '../../platform/lease/lease-desk.js';
import { Rounds } from '../../platform/lease/rounds.js';
import { ObjectStore } from '../../platform/ports/object-store.port.js';
import { PosterJob, posterKey } from '../infrastructure/poster-job.entity.js';
import { Press, PressStopped } from '../press/press.js';
import { PosterContents } from './poster-contents.js';

/** How often an order says how far it is: each time is a write. */
const TOLD_EVERY_MS = 500;

/**
 * Makes the files of posters, one at a time in each process, beside everything else. An order whose process died is taken up by another, or by the same when it is
 * back; one that is called off stops within half a second.
 */
@Injectable()
export class MakePosters implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('posters');
  private readonly rounds = new Rounds((stopped) => this.round(stopped), this.logger);
  private readonly desk: LeaseDesk<PosterJob>;
  /** Of what is being printed; null in between. */
  private printing: AbortController | null = null;

  constructor(
    private readonly uow: UnitOfWork,
    reads: Reads,
    ids: Ids,
    private readonly clock: Clock,
    private readonly contents: PosterContents,
    private readonly press: Press,
    private readonly store: ObjectStore,
  ) {
    this.desk = new LeaseDesk(PosterJob, { uow, reads, ids, clock });
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    this.printing?.abort();
    return this.rounds.stop();
  }

  /** Makes what was ordered and tells how many files that were. */
  async round(stopped: () => boolean = () => false): Promise<number> {
    let made = 0;
    for (const job of await this.desk.available(1)) {
      if (stopped()) break;
      if (await this.desk.work(job, () => this.make(job), (attempts, dead, error) => this.failed(job, attempts, dead, error))) made++;
    }
    return made;
  }

  private async make(job: PosterJob): Promise<Effect> {
    await this.change(job, { startedAt: this.clock.now(), made: 0, lacking: 0 });
    const folder = await mkdtemp(path.join(tmpdir(), 'yige-posters-'));
    try {
      const file = path.join(folder, `file.${job.format}`);
      const { made, lacking } = await this.print(job, folder, file);
      const { size } = await stat(file);
      await this.store.put(posterKey(job), await readFile(file));
      return async (tx) => {
        await updateRows(tx, PosterJob, { id: job.id, status: 'pending' }, { made, lacking, total: made, bytes: size, finishedAt: this.clock.now() });
      };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  private async print(job: PosterJob, folder: string, file: string): Promise<{ made: number; lacking: number }> {
    const off = (this.printing = new AbortController());
    const count = { made: 0, lacking: 0 };
    const telling = setInterval(() => {
      this.change(job, { made: count.made }).then((stands) => stands || off.abort(), () => undefined);
    }, TOLD_EVERY_MS);
    try {
      const sheets = this.contents.of(job, path.join(folder, 'pictures'), () => count.lacking++);
      await this.press.print({ title: job.title, style: job.style, format: job.format, file }, sheets, (made) => (count.made = made), off.signal);
      return count;
    } finally {
      clearInterval(telling);
      this.printing = null;
    }
  }

  /** @returns false once the order was called off */
  private async change({ id }: PosterJob, set: Partial<Pick<PosterJob, 'made' | 'lacking' | 'startedAt'>>): Promise<boolean> {
    return (await this.uow.run((tx) => updateRows(tx, PosterJob, { id, status: 'pending' }, set))) === 1;
  }

  private failed({ id }: PosterJob, attempts: number, dead: boolean, error: unknown): void {
    if (error instanceof PressStopped) return;
    this.logger.warn(`posters ${id}: attempt ${attempts} failed${dead ? ', given up' : ''}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
