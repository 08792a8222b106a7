import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { isDuplicate } from '../database/database-errors.js';
import { insertRows } from '../database/statements.js';
import { UnitOfWork, type Tx } from '../database/unit-of-work.js';
import { Ids } from '../ids/ids.js';
import { AttemptWindow } from './attempt-window.entity.js';

export interface AttemptLimit {
  /** What is tried: `lookup`, `sign-in`. */
  readonly what: string;
  readonly max: number;
  readonly windowMs: number;
}

/** Counts failed tries over all processes, in rows. Successes cost nothing. */
@Injectable()
export class Attempts {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** Milliseconds until the next try is allowed; 0 when it is allowed now. */
  async waitMs(limit: AttemptLimit, source: string): Promise<number> {
    const { subject, windowStart } = this.window(limit, source);
    const row = await this.uow.run((tx) => tx.findOneBy(AttemptWindow, { subject, windowStart }));
    return row && row.count >= limit.max ? windowStart + limit.windowMs - this.clock.now() : 0;
  }

  async failed(limit: AttemptLimit, source: string): Promise<void> {
    const { subject, windowStart } = this.window(limit, source);
    const countUp = (tx: Tx): Promise<number> => increment(tx, subject, windowStart);
    if ((await this.uow.run(countUp)) > 0) return;
    try {
      await this.uow.run((tx) => insertRows(tx, AttemptWindow, [{ id: this.ids.next(), subject, windowStart, count: 1 }]));
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      await this.uow.run(countUp);
    }
  }

  private window(limit: AttemptLimit, source: string): { subject: string; windowStart: number } {
    return { subject: `${limit.what}:${source}`, windowStart: Math.floor(this.clock.now() / limit.windowMs) * limit.windowMs };
  }
}

async function increment(tx: Tx, subject: string, windowStart: number): Promise<number> {
  const result = await tx
    .createQueryBuilder()
    .update(AttemptWindow)
    .set({ count: () => 'count + 1' })
    .where({ subject, windowStart })
    .execute();
  return result.affected ?? 0;
}
