import { Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { Instant } from '@yige/domain';
import type { DataSource } from 'typeorm';
import { Clock } from './clock.js';

const MEASURED_EVERY_MS = 30_000;

/**
 * The time of the database server, so that all processes on it agree when something is due and when a lease is over (database-rules 7).
 * Between two measurements it runs on the process's steady clock: whoever sets the wall clock of a server machine two hours off moves nothing.
 */
export class DatabaseClock extends Clock implements OnApplicationShutdown {
  private readonly logger = new Logger('clock');
  private timer: NodeJS.Timeout | undefined;
  /** What to add to the steady clock. */
  private offset = 0;

  constructor(
    private readonly ask: () => Promise<Instant>,
    private readonly steady: () => number = () => performance.now(),
  ) {
    super();
  }

  static async of(dataSource: DataSource): Promise<DatabaseClock> {
    const clock = new DatabaseClock(async () => {
      const [row] = (await dataSource.query('SELECT UNIX_TIMESTAMP(NOW(3)) AS seconds')) as { seconds: string | number }[];
      return Number(row?.seconds) * 1000;
    });
    await clock.measure();
    clock.timer = setInterval(() => void clock.measure().catch((error: unknown) => clock.logger.warn(error)), MEASURED_EVERY_MS);
    clock.timer.unref();
    return clock;
  }

  now(): Instant {
    return Math.round(this.steady() + this.offset);
  }

  /** The answer belongs to the middle of the way there and back. */
  async measure(): Promise<void> {
    const asked = this.steady();
    const told = await this.ask();
    this.offset = told - (asked + this.steady()) / 2;
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }
}
