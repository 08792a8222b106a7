import { subscribe } from 'node:diagnostics_channel';
import { DataSource, type QueryRunner } from 'typeorm';
import { openUnit } from '../platform/database/open-unit.js';
import { BETWEEN } from '../platform/database/wire.js';
import { forbidden, insertedRows, MOST_ROWS } from './forbidden-statements.js';

/**
 * Listens to every statement of every spec on a database, and to what happens beside while a unit of work is open. What it found is told
 * after each test, which fails by it.
 */
const found: string[] = [];
let mayBeLarge = false;

/** For what is loaded in bulk before the service serves anybody, such as the trial district. Said at the top of the spec that needs it. */
export function permitLargeTransactions(): void {
  mayBeLarge = true;
}

/** What was found since the last call. */
export function takeFindings(): string[] {
  return found.splice(0);
}

const shown = (statement: string): string => statement.replace(/\s+/g, ' ').slice(0, 300);
/** Rows that the latest transaction of a runner has brought or removed so far. */
const rowsOf = new WeakMap<QueryRunner, number>();
const guarded = new WeakSet<QueryRunner | DataSource>();

/**
 * Stands in front of every data source and of every runner that it makes: its logger hears of each statement, also of those that go past
 * the ORM; only the runner learns how many rows were hit.
 */
export function guardStatements(): void {
  const make = DataSource.prototype.createQueryRunner;
  DataSource.prototype.createQueryRunner = function (this: DataSource, ...args: Parameters<typeof make>) {
    if (!guarded.has(this)) listen(this);
    const runner = make.apply(this, args);
    if (!guarded.has(runner)) guard(runner);
    return runner;
  };
}

function listen(dataSource: DataSource): void {
  guarded.add(dataSource);
  const { logger } = dataSource;
  const logQuery = logger.logQuery.bind(logger);
  logger.logQuery = (statement: string, parameters?: unknown[], runner?: QueryRunner): void => {
    logQuery(statement, parameters, runner);
    const why = forbidden(statement);
    if (why !== null) found.push(`${why}: ${shown(statement)}`);
    if (runner === undefined) return;
    if (/^\s*(START TRANSACTION|BEGIN)/i.test(statement)) rowsOf.set(runner, 0);
    // To a server the end goes in one packet with statements whose answers come later, and its runner does nothing afterwards.
    else if (/^\s*(COMMIT|ROLLBACK)/i.test(statement)) void (dataSource.options.type === 'better-sqlite3' && rowsOf.delete(runner));
    else count(runner, statement, insertedRows(statement));
  };
}

function guard(runner: QueryRunner): void {
  guarded.add(runner);
  let byOrm = 0;
  const query = runner.query.bind(runner) as (...args: unknown[]) => Promise<unknown>;
  const guardedQuery = async (statement: string, ...rest: unknown[]): Promise<unknown> => {
    byOrm++;
    const result = await query(statement, ...rest).finally(() => byOrm--);
    if (insertedRows(statement) === 0) count(runner, statement, affected(result));
    return result;
  };
  Object.defineProperty(runner, 'query', { value: guardedQuery, writable: true });
  const connect = runner.connect.bind(runner) as () => Promise<Wire>;
  const guardedConnect = async (): Promise<Wire> => {
    const wire = await connect();
    if (byOrm > 0 || typeof wire.query !== 'function') return wire;
    // What goes past the ORM, on the connection that this runner has now.
    const hit: Wire['query'] = (asked, answered) =>
      wire.query(asked, (error, answer) => {
        const statements = asked.sql.split(BETWEEN);
        const answers = statements.length === 1 ? [answer] : error === null ? (answer as unknown[]) : [];
        answers.forEach((one, n) => {
          const statement = statements[n] ?? '';
          if (insertedRows(statement) === 0) count(runner, statement, affected(one));
        });
        answered(error, answer);
      });
    return new Proxy(wire, { get: (target, name) => (name === 'query' ? hit : (Reflect.get(target, name) as unknown)) });
  };
  Object.defineProperty(runner, 'connect', { value: guardedConnect });
}

interface Wire {
  query(asked: { readonly sql: string }, answered: (error: unknown, answer: unknown) => void): unknown;
}

function count(runner: QueryRunner, statement: string, rows: number): void {
  const before = rowsOf.get(runner);
  if (before === undefined) return;
  rowsOf.set(runner, before + rows);
  if (before <= MOST_ROWS && before + rows > MOST_ROWS && !mayBeLarge) found.push(`more than ${MOST_ROWS} rows in one transaction, at: ${shown(statement)}`);
}

function affected(result: unknown): number {
  const { affected: told, affectedRows } = (result ?? {}) as { affected?: unknown; affectedRows?: unknown };
  return typeof told === 'number' ? told : typeof affectedRows === 'number' ? affectedRows : 0;
}

/** Whatever leaves the process inside a unit of work would have happened although the work may be run again, or taken back. */
export function guardUnits(): void {
  const inUnit = (what: string): void => {
    if (openUnit.getStore() === true) found.push(`${what} while a unit of work is open`);
  };
  subscribe('undici:request:create', () => inUnit('a request over HTTP'));
  subscribe('http.client.request.start', () => inUnit('a request over HTTP'));
  const fs = process.getBuiltinModule('node:fs');
  for (const name of ['writeFile', 'appendFile', 'rename', 'unlink', 'rm', 'mkdir', 'copyFile'] as const) {
    watch(fs, name, inUnit);
    watch(fs, `${name}Sync`, inUnit);
    watch(fs.promises, name, inUnit);
  }
  watch(fs, 'createWriteStream', inUnit);
}

function watch<T extends object>(module: T, name: keyof T & string, inUnit: (what: string) => void): void {
  const original = module[name] as (...args: unknown[]) => unknown;
  Object.defineProperty(module, name, {
    configurable: true,
    writable: true,
    value: function (this: unknown, ...args: unknown[]): unknown {
      // The test runner keeps what it compiled.
      if (!String(args[0]).includes('jest')) inUnit(`${name} of a file`);
      return original.apply(this, args);
    },
  });
}
