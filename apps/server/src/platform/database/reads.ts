import type { OnApplicationShutdown } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import { openUnit } from './open-unit.js';

/**
 * Reads outside a transaction. On the embedded database they run on a connection of their own: on the writing one they would see
 * rows of an open transaction that may yet be rolled back.
 */
export class Reads implements OnApplicationShutdown {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ownsConnection = false,
  ) {}

  /** @throws inside a unit of work: a second connection for each open one is how a pool runs dry and everybody waits for ever. */
  get manager(): EntityManager {
    if (openUnit.getStore() === true) throw new Error('a unit of work is open: read through its tx');
    return this.dataSource.manager;
  }

  /** SQL for the Shanghai day (`2026-11-22`) of a moment's column; China has one offset and no summer time. */
  shanghaiDayOf(column: string): string {
    return this.dataSource.options.type === 'better-sqlite3'
      ? `strftime('%Y-%m-%d', ${column}, '+8 hours')`
      : `DATE_FORMAT(DATE_ADD(${column}, INTERVAL 8 HOUR), '%Y-%m-%d')`;
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.ownsConnection && this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}
