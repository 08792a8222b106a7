import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { EmbeddedDatabase } from './embedded-driver.js';

describe('the embedded driver', () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'yige-driver-'));
  const database = new EmbeddedDatabase(path.join(dir, 'test.db'));
  database.exec('CREATE TABLE t (a, b)');
  afterAll(() => {
    database.close();
    rmSync(dir, { recursive: true, force: true });
  });

  // Each of these aborts the process, writes NULL, or cuts the text when it reaches native code.
  it.each([
    ['an object', [{}]],
    ['a date', [new Date(0)]],
    ['a buffer', [Buffer.from('x')]],
    ['undefined', [undefined]],
    ['a boolean', [true]],
    ['not a number', [Number.NaN]],
    ['infinity', [Number.POSITIVE_INFINITY]],
    ['text with a NUL', ['a\0b']],
    ['a missing parameter', []],
    ['one parameter too many', ['a', 'b']],
  ])('should refuse %s', (_, parameters) => {
    expect(() => database.prepare('INSERT INTO t (a) VALUES (?)').run(...(parameters as never[]))).toThrow(TypeError);
    expect(database.prepare('SELECT COUNT(*) AS n FROM t').get()).toMatchObject({ n: 0 });
  });

  it('should bind what a database can hold, a sole null too, and not mistake a question mark in a text for a parameter', () => {
    const insert = database.prepare("INSERT INTO t (a, b) VALUES (?, '?')");
    for (const value of ['灯', 1.5, null, 7n]) insert.run(value);
    expect(database.prepare('SELECT a, b FROM t').all()).toEqual(['灯', 1.5, null, 7].map((a) => ({ a, b: '?' })));
  });

  it('should begin every transaction as a writer, so that a second process waits instead of failing at once', () => {
    const second = new EmbeddedDatabase(path.join(dir, 'test.db'));
    database.exec('PRAGMA journal_mode = WAL');
    database.prepare('BEGIN TRANSACTION').run();
    expect(() => second.prepare('BEGIN TRANSACTION').run()).toThrow(/locked|busy/i);
    database.prepare('COMMIT').run();
    second.prepare('BEGIN TRANSACTION').run();
    second.prepare('ROLLBACK').run();
    second.close();
  });
});
