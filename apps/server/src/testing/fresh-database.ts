import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import mysql from 'mysql2/promise';

export interface FreshDatabase {
  readonly url: string;
  readonly dir: string;
  drop(): Promise<void>;
}

/** An empty database of the engine that TEST_DATABASE_URL names (a server that may make databases), else an embedded one. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const dir = mkdtempSync(path.join(tmpdir(), 'yige-test-'));
  const server = process.env['TEST_DATABASE_URL'];
  if (server === undefined) {
    return { url: `sqlite:${path.join(dir, 'test.db')}`, dir, drop: async () => rmSync(dir, { recursive: true, force: true }) };
  }
  const name = `yige_${randomBytes(6).toString('hex')}`;
  const run = async (sql: string): Promise<void> => {
    const connection = await mysql.createConnection(server.replace(/^mariadb:/, 'mysql:'));
    await connection.query(sql);
    await connection.end();
  };
  await run(`CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.toString(),
    dir,
    drop: async () => {
      await run(`DROP DATABASE ${name}`);
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
