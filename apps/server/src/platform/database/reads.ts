import type { DataSource, EntityManager } from 'typeorm';

/**
 * Reads outside a transaction. On the embedded database they run on a connection of their own: on the writing one they would see
 * rows of an open transaction that may yet be rolled back.
 */
export class Reads {
  constructor(private readonly dataSource: DataSource) {}

  get manager(): EntityManager {
    return this.dataSource.manager;
  }

  async close(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}
