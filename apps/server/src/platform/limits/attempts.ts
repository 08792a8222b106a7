import { Injectable } from '@nestjs/common';
import { LessThan, MoreThan } from 'typeorm';
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

/** One try, by whom it is made, or on what. */
export interface Attempt {
  readonly limit: AttemptLimit;
  readonly source: string;
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

  /**
   * Counts a try before it is made, so that many at one moment do not pass each other; {@link giveBack} when it was no failure. Where one of the
   * limits is reached none is counted.
   * @returns milliseconds until it may be made; 0: it may be made now
   */
  async take(attempts: readonly Attempt[]): Promise<number> {
    const all = (tx: Tx): Promise<void> => this.takeAll(tx, attempts);
    try {
      // Another process may write the first row of a window at the same moment; then it is there.
      await this.uow.run(all).catch((error: unknown) => (isDuplicate(error) ? this.uow.run(all) : Promise.reject(error as Error)));
      return 0;
    } catch (error) {
      if (error instanceof LimitReached) return error.waitMs;
      throw error;
    }
  }

  async giveBack(attempts: readonly Attempt[]): Promise<void> {
    await this.uow.run(async (tx) => {
      for (const { limit, source } of attempts) await tx.createQueryBuilder().update(AttemptWindow).set({ count: () => 'count - 1' }).where({ ...this.window(limit, source), count: MoreThan(0) }).execute();
    });
  }

  private async takeAll(tx: Tx, attempts: readonly Attempt[]): Promise<void> {
    let waitMs = 0;
    for (const { limit, source } of attempts) {
      const window = this.window(limit, source);
      const counted = await tx.createQueryBuilder().update(AttemptWindow).set({ count: () => 'count + 1' }).where({ ...window, count: LessThan(limit.max) }).execute();
      if ((counted.affected ?? 0) > 0) continue;
      if (await tx.existsBy(AttemptWindow, window)) waitMs = Math.max(waitMs, window.windowStart + limit.windowMs - this.clock.now());
      else await insertRows(tx, AttemptWindow, [{ id: this.ids.next(), ...window, count: 1 }]);
    }
    if (waitMs > 0) throw new LimitReached(waitMs);
  }

  private window(limit: AttemptLimit, source: string): { subject: string; windowStart: number } {
    return { subject: `${limit.what}:${source}`, windowStart: Math.floor(this.clock.now() / limit.windowMs) * limit.windowMs };
  }
}

/** Takes the counting back with it. */
class LimitReached extends Error {
  constructor(readonly waitMs: number) {
    super('limit reached');
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
