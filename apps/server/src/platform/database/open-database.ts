import type { DataSource, EntityTarget, MixedList } from 'typeorm';
import { type Config, ConfigError } from '../config/config.js';
import { stamp } from '../installation/stamp.js';
import { createDataSource } from './data-source.js';
import { isDiskFull } from './database-errors.js';
import { migrate, type MigrationProgress } from './migrate.js';

/** The database of this installation: opened, brought up to this version, and found to be of the right kind. */
export async function openDatabase(config: Config, entities: MixedList<EntityTarget<object>>, now: number, report?: MigrationProgress): Promise<DataSource> {
  const dataSource = await createDataSource({ url: config.databaseUrl, entities });
  try {
    await dataSource.initialize();
    await migrate(dataSource, report);
    await stamp(dataSource, config, now);
    return dataSource;
  } catch (error) {
    if (dataSource.isInitialized) await dataSource.destroy();
    throw inWords(error);
  }
}

/** What can be wrong with a disk, for whoever reads the terminal; other errors as they are. */
export function inWords(error: unknown): unknown {
  const text = error instanceof Error ? error.message : String(error);
  if (isDiskFull(error)) return new ConfigError('the disk is full: make some room and start again. Nothing is half written, and it goes on where it stopped');
  if (/SQLITE_CANTOPEN|EACCES|readonly database/i.test(text)) return new ConfigError(`the data folder cannot be written: ${text}`);
  if (/SQLITE_NOTADB|malformed/i.test(text)) return new ConfigError(`the database file is damaged or is not one of ours: ${text}`);
  return error;
}
