import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { isDuplicate, RowAppeared } from '../database/database-errors.js';
import { countUp } from '../database/statements.js';
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

/** So many are remembered: a hundred bytes each. */
const MOST_OPENED = 20_000;

/** Counts failed tries over all processes, in rows. Successes cost nothing. */
@Injectable()
export class Attempts {
  /** Windows whose row is surely there. */
  private readonly opened = new Set<string>();

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

  /**
   * Counts a try before it is made, so that many at one moment do not pass each other; {@link giveBack} when it was no failure. Where one of the
   * limits is reached none is counted.
   * @returns milliseconds until it may be made; 0: it may be made now
   */
  async take(attempts: readonly Attempt[]): Promise<number> {
    try {
      await this.uow.run(async (tx) => {
        const waitMs = await this.takeWithin(tx, attempts);
        if (waitMs > 0) throw new LimitReached(waitMs);
      });
      return 0;
    } catch (error) {
      if (error instanceof LimitReached) return error.waitMs;
      throw error;
    }
  }

  /**
   * Counts a try in the transaction of what is tried: first in it, and always in the same order, so that two never wait for each other. A window that
   * nobody is known to have opened is opened here, since most who report come from an address that has not come before.
   * @returns milliseconds until it may be made, and then the transaction has to be taken back; 0: it may be made now
   * @throws RowAppeared when somebody else opened one meanwhile: the transaction is run again
   */
  async takeWithin(tx: Tx, attempts: readonly Attempt[]): Promise<number> {
    const windows = attempts.map(({ limit, source }) => ({ ...this.window(limit, source), bound: limit.max, lastsMs: limit.windowMs }));
    const first = ({ subject, windowStart }: Window): AttemptWindow => ({ id: this.ids.next(), subject, windowStart, count: 1 });
    const counted = await this.asOpened(windows, () => countUp(tx, AttemptWindow, 'count', windows.map((one) => ({ where: placeOf(one), bound: one.bound, first: this.opened.has(nameOf(one)) ? null : first(one) }))));
    let waitMs = 0;
    for (const [n, one] of windows.entries()) {
      if (counted[n] === true) continue;
      if (await tx.existsBy(AttemptWindow, placeOf(one))) waitMs = Math.max(waitMs, one.windowStart + one.lastsMs - this.clock.now());
      // What opened it was taken back.
      else await this.asOpened([one], () => countUp(tx, AttemptWindow, 'count', [{ where: placeOf(one), bound: one.bound, first: first(one) }]));
    }
    return waitMs;
  }

  async giveBack(attempts: readonly Attempt[]): Promise<void> {
    await this.uow.run(async (tx) => {
      for (const { limit, source } of attempts) await tx.createQueryBuilder().update(AttemptWindow).set({ count: () => 'count - 1' }).where({ ...this.window(limit, source), count: MoreThan(0) }).execute();
    });
  }

  /** Whatever comes of it, their rows are known from then on. */
  private async asOpened<T>(windows: readonly Window[], work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw isDuplicate(error) ? new RowAppeared() : error;
    } finally {
      if (this.opened.size >= MOST_OPENED) this.opened.clear();
      for (const one of windows) this.opened.add(nameOf(one));
    }
  }

  private window(limit: AttemptLimit, source: string): { subject: string; windowStart: number } {
    return { subject: `${limit.what}:${source}`, windowStart: Math.floor(this.clock.now() / limit.windowMs) * limit.windowMs };
  }
}

type Window = Pick<AttemptWindow, 'subject' | 'windowStart'>;

const placeOf = ({ subject, windowStart }: Window): Window => ({ subject, windowStart });
const nameOf = ({ subject, windowStart }: Window): string => `${subject}@${windowStart}`;

/** Takes the counting back with it. */
class LimitReached extends Error {
  constructor(readonly waitMs: number) {
    super('limit reached');
  }
}
