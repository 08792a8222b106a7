import { writeFile } from 'node:fs/promises';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DataSource } from 'typeorm';
import { Person } from '../access/index.js';
import { deleteRows, insertRows } from '../platform/database/statements.js';
import { type UnitOfWork } from '../platform/database/unit-of-work.js';
import { type MigratedDatabase, migratedDatabase } from './migrated-database.js';
import { takeFindings } from './statement-guard.js';

describe('the guard of statements', () => {
  let database: MigratedDatabase;
  let dataSource: DataSource;
  let uow: UnitOfWork;
  let server: http.Server;
  let url: string;

  beforeAll(async () => {
    database = await migratedDatabase();
    ({ dataSource, uow } = database);
    server = http.createServer((_, response) => response.end('yes'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as { port: number }).port}/`;
  });
  afterAll(async () => {
    server.close();
    server.closeAllConnections();
    await database.drop();
  });

  const people = (from: number, count: number): Person[] => Array.from({ length: count }, (_, n) => ({ id: `p${from + n}`, tenantId: 't', name: '李' }));

  it('should bite on a forbidden statement, in and outside of a transaction, and name it', async () => {
    await dataSource.query('SELECT id FROM person FOR UPDATE').catch(() => undefined);
    await uow.run((tx) => tx.query('SELECT 1 AS one FROM person WHERE JSON_EXTRACT(name, ?) = 1', ['$.a'])).catch(() => undefined);
    expect(takeFindings()).toEqual([expect.stringContaining('SELECT id FROM person FOR UPDATE'), expect.stringContaining('JSON_EXTRACT')]);
  });

  it('should bite on the row that is one too many in a transaction, inserted or removed, and on none of several small ones', async () => {
    await uow.run((tx) => insertRows(tx, Person, people(0, 1_000)));
    await uow.run((tx) => insertRows(tx, Person, people(1_000, 1)));
    expect(takeFindings()).toEqual([]);
    await uow.run(async (tx) => {
      await insertRows(tx, Person, people(2_000, 600));
      await insertRows(tx, Person, people(3_000, 401));
    });
    expect(takeFindings()).toEqual([expect.stringMatching(/^more than 1000 rows in one transaction, at: INSERT INTO/)]);
    await uow.run((tx) => deleteRows(tx, Person, { tenantId: 't' }));
    expect(takeFindings()).toEqual([expect.stringMatching(/^more than 1000 rows in one transaction, at: DELETE/)]);
  });

  it('should bite on what leaves the process while a unit of work is open, and not before or after', async () => {
    const file = path.join(tmpdir(), `yige-guard-${process.pid}`);
    const get = (): Promise<void> => new Promise((resolve, reject) => http.get(url, (answer) => answer.resume().on('end', resolve)).on('error', reject));
    await fetch(url);
    await writeFile(file, 'before');
    expect(takeFindings()).toEqual([]);
    await uow.run(async () => void (await fetch(url)));
    expect(takeFindings()).toEqual(['a request over HTTP while a unit of work is open']);
    await uow.run(get);
    expect(takeFindings()).toEqual(['a request over HTTP while a unit of work is open']);
    await uow.run(() => writeFile(file, 'inside'));
    expect(takeFindings()).toEqual(['writeFile of a file while a unit of work is open']);
    await get();
    expect(takeFindings()).toEqual([]);
  });
});
