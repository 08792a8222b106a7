import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { isRetryable } from './database-errors.js';
import { openUnit } from './open-unit.js';
import { retryDelay } from './retry-delay.js';
import { mayWait, send, sendLater, takeWaiting } from './wire.js';

/** An open transaction. Repositories take it as their first parameter; nothing else writes. */
export type Tx = EntityManager;

const MAX_TRIES = 8;
const MAX_TIME_MS = 10_000;

/**
 * The one way to write. Opens a fresh transaction, runs the work, commits; on a conflict that passes it runs the **whole** work again.
 * The work may only touch the database: a side effect is an outbox row, since the work can run more than once. When the connection is lost
 * at the commit nobody knows whether it stands; the work runs again and meets its own rows, which is why each has a key that decides.
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
        await pause(retryDelay(tries, randomInt(1_000) / 1_000));
      }
    }
  }

  private async once<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    // The embedded database has one runner for all, for ever: what were put before it with each unit would be a stack of thousands.
    if (!this.serial) mayWait(runner);
    try {
      await sendLater(runner.manager, this.serial ? 'BEGIN IMMEDIATE' : 'START TRANSACTION');
      return await this.committed(runner, work);
    } finally {
      await runner.release();
    }
  }

  private async committed<T>(runner: QueryRunner, work: (tx: Tx) => Promise<T>): Promise<T> {
    try {
      const result = await work(runner.manager);
      await send(runner.manager, 'COMMIT');
      return result;
    } catch (error) {
      takeWaiting(runner);
      await send(runner.manager, 'ROLLBACK').catch(() => this.abandon(runner));
      throw error;
    }
  }

  /**
   * What could not be rolled back must not meet the next work. A server's connection is closed and not given back; the embedded database
   * has taken the work back by itself (its disk is full, say).
   */
  private async abandon(runner: QueryRunner): Promise<void> {
    if (!this.serial) ((await runner.connect()) as { destroy(): void }).destroy();
  }
}
