import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DataSource, type DataSourceOptions, type EntityTarget, type Logger, type MixedList } from 'typeorm';
import mysql from 'mysql2/promise';
import { ConfigError } from '../config/config.js';
import type { EmbeddedDatabase } from './embedded-driver.js';
import { migrations } from './migrations/index.js';
import { SnakeCaseNaming } from './naming.js';

export interface DatabaseOptions {
  readonly url: string;
  readonly entities: MixedList<EntityTarget<object>>;
  readonly logger?: Logger;
  /** Only reads: on the embedded database a second connection that sees committed rows alone. */
  readonly readOnly?: boolean;
}

/** How long a writer of the embedded database waits for another process, such as the command line. */
const EMBEDDED_WAIT_MS = 10_000;

/** An unopened data source for the engine that the address names. */
export async function createDataSource(options: DatabaseOptions): Promise<DataSource> {
  return new DataSource(await (options.url.startsWith('sqlite:') ? embeddedOptions(options) : serverOptions(options)));
}

function shared(options: DatabaseOptions): Pick<DataSourceOptions, 'entities' | 'migrations' | 'namingStrategy' | 'synchronize' | 'logger'> {
  return {
    entities: options.entities as NonNullable<DataSourceOptions['entities']>,
    migrations: [...migrations],
    namingStrategy: new SnakeCaseNaming(),
    synchronize: false,
    ...(options.logger ? { logger: options.logger } : {}),
  };
}

/** Its driver is loaded where it is used: beside a database server it would only take memory. */
async function embeddedOptions(options: DatabaseOptions): Promise<DataSourceOptions> {
  const { EmbeddedDatabase: driver } = await import('./embedded-driver.js');
  const database = options.url.slice('sqlite:'.length);
  mkdirSync(path.dirname(database), { recursive: true });
  return {
    ...shared(options),
    type: 'better-sqlite3',
    driver,
    database,
    timeout: EMBEDDED_WAIT_MS,
    prepareDatabase: (connection: EmbeddedDatabase) => {
      connection.pragma(`busy_timeout = ${EMBEDDED_WAIT_MS}`);
      connection.pragma('journal_mode = WAL');
      connection.pragma('synchronous = FULL');
      connection.pragma('cache_size = -32000');
      if (options.readOnly === true) connection.pragma('query_only = ON');
    },
  };
}

async function serverOptions(options: DatabaseOptions): Promise<DataSourceOptions> {
  return {
    ...shared(options),
    type: await serverKind(options.url),
    url: options.url.replace(/^mariadb:/, 'mysql:'),
    charset: 'utf8mb4_bin',
    timezone: 'Z',
    poolSize: 16,
    supportBigNumbers: true,
    // Statements of one unit of work go in one packet (wire.ts); every value in them is bound.
    multipleStatements: true,
    extra: { enableKeepAlive: true, maxIdle: 16 },
  };
}

/** MySQL and MariaDB differ for TypeORM; the server's own version string decides (decisions.md "Running"). */
async function serverKind(url: string): Promise<'mysql' | 'mariadb'> {
  let connection: mysql.Connection;
  try {
    connection = await mysql.createConnection({ uri: url.replace(/^mariadb:/, 'mysql:'), connectTimeout: 10_000 });
  } catch (error) {
    const shown = new URL(url);
    throw new ConfigError(`the database at ${shown.host}${shown.pathname} does not answer: ${error instanceof Error ? error.message : String(error)}`);
  }
  try {
    const [rows] = await connection.query<mysql.RowDataPacket[]>('SELECT VERSION() AS version');
    return String(rows[0]?.['version']).includes('MariaDB') ? 'mariadb' : 'mysql';
  } finally {
    await connection.end();
  }
}
