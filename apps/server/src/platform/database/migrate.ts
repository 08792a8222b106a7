import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { ConfigError } from '../config/config.js';
import { isDuplicate } from './database-errors.js';

const LEASE_TABLE = 'migration_lease';
const LEASE_S = 120;
const WAIT_MS = 180_000;

export interface MigrationProgress {
  (done: number, total: number, name: string): void;
}

/**
 * Brings the schema up to this version: once, whichever of several starting processes comes first; the others wait.
 * @throws ConfigError when the data were written by a newer version.
 */
export async function migrate(dataSource: DataSource, report: MigrationProgress = () => undefined): Promise<number> {
  await refuseNewerData(dataSource);
  if ((await pending(dataSource)).length === 0) return 0;
  const release = await lease(dataSource);
  try {
    const names = await pending(dataSource);
    report(0, names.length, names[0] ?? '');
    if (names.length > 0) await dataSource.runMigrations({ transaction: 'each' });
    report(names.length, names.length, '');
    return names.length;
  } finally {
    await release();
  }
}

async function pending(dataSource: DataSource): Promise<string[]> {
  const done = new Set(await executed(dataSource));
  return dataSource.migrations.map((m) => m.name ?? m.constructor.name).filter((name) => !done.has(name));
}

async function executed(dataSource: DataSource): Promise<string[]> {
  const runner = dataSource.createQueryRunner();
  try {
    if (!(await runner.hasTable('migrations'))) return [];
    const rows = (await runner.query('SELECT name FROM migrations')) as { name: string }[];
    return rows.map((row) => row.name);
  } finally {
    await runner.release();
  }
}

async function refuseNewerData(dataSource: DataSource): Promise<void> {
  const known = new Set(dataSource.migrations.map((m) => m.name ?? m.constructor.name));
  const foreign = (await executed(dataSource)).filter((name) => !known.has(name));
  if (foreign.length > 0) {
    throw new ConfigError(`the data are from a newer version of 一格 (${foreign[0]}): start that version, or restore a backup made before it`);
  }
}

/** One row whose primary key only one process can insert; it carries an end, so that a killed process does not block the next for ever. */
async function lease(dataSource: DataSource): Promise<() => Promise<void>> {
  await dataSource.query(`CREATE TABLE IF NOT EXISTS ${LEASE_TABLE} (name varchar(20) NOT NULL PRIMARY KEY, until_s bigint NOT NULL)`);
  const waitUntil = performance.now() + WAIT_MS;
  for (;;) {
    const now = await databaseSeconds(dataSource);
    await dataSource.query(`DELETE FROM ${LEASE_TABLE} WHERE until_s < ?`, [now]);
    try {
      await dataSource.query(`INSERT INTO ${LEASE_TABLE} (name, until_s) VALUES ('migrate', ?)`, [now + LEASE_S]);
      return async () => void (await dataSource.query(`DELETE FROM ${LEASE_TABLE} WHERE name = 'migrate'`));
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
    if (performance.now() > waitUntil) throw new ConfigError('another process has been migrating this database for three minutes; is it stuck?');
    await pause(500);
  }
}

async function databaseSeconds(dataSource: DataSource): Promise<number> {
  const sql = dataSource.options.type === 'better-sqlite3' ? "SELECT CAST(strftime('%s','now') AS INTEGER) AS s" : 'SELECT UNIX_TIMESTAMP() AS s';
  const rows = (await dataSource.query(sql)) as { s: number | string }[];
  return Number(rows[0]?.s);
}
