import type { DataSource, EntityTarget, MixedList } from 'typeorm';
import { type Config, ConfigError } from '../config/config.js';
import { stamp } from '../installation/stamp.js';
import { createDataSource } from './data-source.js';
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

/** What can be wrong with a disk or a server, for whoever reads the terminal. */
function inWords(error: unknown): unknown {
  const text = error instanceof Error ? error.message : String(error);
  if (/SQLITE_FULL|ENOSPC|database or disk is full/i.test(text)) return new ConfigError('the disk is full: free some space and start again; nothing was lost');
  if (/SQLITE_CANTOPEN|EACCES|readonly database/i.test(text)) return new ConfigError(`the data folder cannot be written: ${text}`);
  if (/SQLITE_NOTADB|malformed/i.test(text)) return new ConfigError(`the database file is damaged or is not one of ours: ${text}`);
  return error;
}
