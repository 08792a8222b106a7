import type { DataSource } from 'typeorm';
import { type Config, ConfigError } from '../config/config.js';
import { Installation } from './installation.entity.js';

const STAMP = 'installation';

/**
 * Marks an empty database as trial or production, and refuses one that is marked as the other (decisions.md "Trial mode"): a trial's
 * accounts have passwords that somebody printed.
 */
export async function stamp(dataSource: DataSource, config: Config, now: number): Promise<void> {
  const found = await dataSource.manager.findOneBy(Installation, { id: STAMP });
  if (!found) {
    await dataSource.createQueryBuilder().insert().into(Installation).values({ id: STAMP, mode: config.mode, createdAt: now }).orIgnore().execute();
    return;
  }
  if (found.mode === config.mode) return;
  throw new ConfigError(
    found.mode === 'trial'
      ? 'this database holds a trial: its district is invented and its passwords were printed. Production needs a database of its own'
      : 'this database is a production database: a trial must not touch it',
  );
}
