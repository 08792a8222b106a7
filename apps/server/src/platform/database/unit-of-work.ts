import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { isRetryable } from './database-errors.js';
import { openUnit } from './open-unit.js';

/** An open transaction. Repositories take it as their first parameter; nothing else writes. */
export type Tx = EntityManager;

const MAX_TRIES = 8;
const MAX_TIME_MS = 10_000;

/**
 * The one way to write. Opens a fresh transaction, runs the work, commits; on a conflict that passes it runs the **whole** work again.
 * The work may only touch the database: a side effect is an outbox row, since the work can run more than once.
 * The embedded database has one connection, on which two open transactions would mix, so there work waits in a queue.
 */
@Injectable()
export class UnitOfWork {
  private queue: Promise<unknown> = Promise.resolve();
  private readonly serial: boolean;

  constructor(private readonly dataSource: DataSource) {
    this.serial = dataSource.options.type === 'better-sqlite3';
  }

  /** @throws the error of the work, or the last conflict when it did not pass within 8 tries or 10 seconds. */
  run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    if (openUnit.getStore() === true) throw new Error('a unit of work is open already: hand its tx on instead of opening another');
    const attempt = (): Promise<T> => openUnit.run(true, () => this.withRetries(work));
    if (!this.serial) return attempt();
    const turn = this.queue.then(attempt, attempt);
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  private async withRetries<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const started = performance.now();
    for (let tries = 1; ; tries++) {
      try {
        return await this.once(work);
      } catch (error) {
        if (!isRetryable(error) || tries >= MAX_TRIES || performance.now() - started > MAX_TIME_MS) throw error;
        await pause(jitteredDelay(tries));
      }
    }
  }

  private async once<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.startTransaction();
      const result = await work(runner.manager);
      await runner.commitTransaction();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

/** Milliseconds: doubles from 5, spread so that rivals do not meet again. */
const jitteredDelay = (tries: number): number => 5 * 2 ** tries * (0.5 + randomInt(1000) / 1000);
