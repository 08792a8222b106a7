import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import Database from 'libsql';
import mysql from 'mysql2/promise';
import { openDurableServer } from '../../scripts/tooling/database-server.mjs';

/** A fresh database of either engine, as the measurements and drills look at it from outside the service. */

/** @returns an engine: where it lies, `rows(sql)`, `run(sql)`, `insist(sql)` beside a service at work, `fill(table, columns, rows)` and `drop()` */
export async function openServerDatabase() {
  const server = await openDurableServer();
  const connect = () => mysql.createConnection({ uri: server.url, timezone: 'Z', charset: 'utf8mb4_bin', multipleStatements: true });
  let connection = await connect();
  return {
    name: 'mariadb',
    description: server.description,
    url: server.url,
    dataDir: temporary(),
    rows: async (sql) => (await connection.query(sql))[0],
    run: async (sql) => void (await connection.query(sql)),
    insist: (sql) => untilNoDeadlock(() => connection.query(sql)),
    fill: (table, columns, rows) => loadRows(connection, table, columns, rows),
    finish: async () => void (await connection.query('ANALYZE TABLE request, handling_leg, request_event, reporter')),
    async drop() {
      await connection.end();
      connection = null;
      await server.stop();
      fs.rmSync(this.dataDir, { recursive: true, force: true });
    },
  };
}

/** The embedded database below a directory of its own. */
export async function openEmbeddedDatabase() {
  const dataDir = temporary();
  let opened;
  const database = () => (opened ??= withWait(new Database(path.join(dataDir, 'yige.db'))));
  return {
    name: 'embedded',
    description: 'SQLite, embedded',
    url: undefined,
    dataDir,
    rows: async (sql) => database().prepare(sql).all(),
    run: async (sql) => void database().exec(sql),
    insist: async (sql) => void database().exec(sql),
    fill: async (table, columns, rows) => insertRows(database(), table, columns, rows),
    finish: async () => void database().exec('ANALYZE'),
    async drop() {
      opened?.close();
      fs.rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function untilNoDeadlock(work) {
  for (;;) {
    try {
      await work();
      return;
    } catch (error) {
      if (error.code !== 'ER_LOCK_DEADLOCK') throw error;
    }
  }
}

const temporary = () => fs.mkdtempSync(path.join(os.tmpdir(), 'yige-bench-'));

function withWait(database) {
  database.exec('PRAGMA busy_timeout = 10000');
  return database;
}

/** An empty table takes its rows and builds its indexes in one sorted pass. */
async function loadRows(connection, table, columns, rows) {
  await connection.query('SET SESSION unique_checks = 0, foreign_key_checks = 0');
  const stream = Readable.from(chunked(rows, tabbed));
  await connection.query({
    sql: `LOAD DATA LOCAL INFILE 'rows' INTO TABLE \`${table}\` CHARACTER SET utf8mb4 (${columns.map((column) => `\`${column}\``).join(', ')})`,
    infileStreamFactory: () => stream,
  });
}

function insertRows(database, table, columns, rows) {
  const perStatement = Math.floor(15_000 / columns.length);
  const one = `(${columns.map(() => '?').join(', ')})`;
  const sql = (count) => `INSERT INTO "${table}" (${columns.map((column) => `"${column}"`).join(', ')}) VALUES ${Array(count).fill(one).join(', ')}`;
  const full = database.prepare(sql(perStatement));
  database.exec('BEGIN IMMEDIATE');
  let values = [];
  for (const row of rows) {
    values.push(...row);
    if (values.length === perStatement * columns.length) {
      full.run(values);
      values = [];
    }
  }
  if (values.length > 0) database.prepare(sql(values.length / columns.length)).run(values);
  database.exec('COMMIT');
}

const tabbed = (row) => `${row.map((value) => (value === null ? '\\N' : String(value).replace(/[\\\t\n]/g, (sign) => (sign === '\t' ? '\\t' : sign === '\n' ? '\\n' : '\\\\')))).join('\t')}\n`;

function* chunked(rows, write) {
  let chunk = '';
  for (const row of rows) {
    chunk += write(row);
    if (chunk.length > 256 * 1024) {
      yield Buffer.from(chunk);
      chunk = '';
    }
  }
  if (chunk !== '') yield Buffer.from(chunk);
}
