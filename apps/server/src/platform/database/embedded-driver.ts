import Database from 'libsql';

/**
 * The embedded driver behind TypeORM's `better-sqlite3` type, with a check in front: libsql 0.5 aborts the process on a bound object,
 * turns a missing parameter into NULL and cuts text at a NUL. Here each of them is an error before it reaches native code.
 * Transactions begin IMMEDIATE, since a deferred one fails at once beside a second writing process instead of waiting.
 */
export class EmbeddedDatabase extends Database {
  override prepare: Database.Database['prepare'] = (sql: string) => {
    const statement = super.prepare(sql === 'BEGIN TRANSACTION' ? 'BEGIN IMMEDIATE' : sql);
    const expected = countPlaceholders(sql);
    for (const method of ['run', 'all', 'get', 'iterate'] as const) {
      const native = (statement[method] as (parameters: unknown[]) => unknown).bind(statement);
      Object.defineProperty(statement, method, { value: (...parameters: unknown[]) => native(checked(parameters, expected)) });
    }
    return statement as never;
  };
}

function checked(parameters: unknown[], expected: number): unknown[] {
  const values = parameters.length === 1 && Array.isArray(parameters[0]) ? (parameters[0] as unknown[]) : parameters;
  if (values.length !== expected) throw new TypeError(`the statement has ${expected} parameters, ${values.length} were given`);
  return values.map(bindable);
}

function bindable(value: unknown, index: number): unknown {
  if (value === null || typeof value === 'bigint') return value;
  if (typeof value === 'string') {
    if (value.includes('\0')) throw new TypeError(`parameter ${index + 1} holds a NUL character`);
    return value;
  }
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new TypeError(`parameter ${index + 1} is ${value === undefined ? 'undefined' : Object.prototype.toString.call(value)} and cannot be bound`);
}

const countPlaceholders = (sql: string): number => sql.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"/g, '').split('?').length - 1;
