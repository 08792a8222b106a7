import type { DataSource } from 'typeorm';
import { entities } from '../entities.js';
import { createDataSource } from '../platform/database/data-source.js';
import { migrate } from '../platform/database/migrate.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { freshDatabase, type FreshDatabase } from './fresh-database.js';

/** A database with its tables and nothing in them, for what needs no service around it. */
export interface MigratedDatabase extends FreshDatabase {
  readonly dataSource: DataSource;
  readonly uow: UnitOfWork;
}

export async function migratedDatabase(): Promise<MigratedDatabase> {
  const database = await freshDatabase();
  const dataSource = await (await createDataSource({ url: database.url, entities })).initialize();
  await migrate(dataSource);
  return {
    ...database,
    dataSource,
    uow: new UnitOfWork(dataSource),
    drop: async () => {
      await dataSource.destroy();
      await database.drop();
    },
  };
}
