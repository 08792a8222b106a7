import { type EntityManager, QueryFailedError, type QueryRunner } from 'typeorm';

/** The part of mysql2's connections that a statement needs. */
interface Connection {
  query(statement: { readonly sql: string; readonly values: readonly unknown[]; readonly rowsAsArray: true }, answered: (error: Error | null, answer: unknown) => void): void;
  release(): void;
}

interface Pool {
  getConnection(got: (error: Error | null, connection: Connection) => void): void;
}

/** The values of one row, in the order of the columns that were asked for. */
export type Row = readonly unknown[];

/** What a statement answered: rows of a reading one, a count of a writing one. */
export interface Answer {
  readonly rows: readonly Row[];
  readonly affected: number;
}

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What stands between two statements of a packet; in a value the driver writes a line's end as two signs. */
export const BETWEEN = ';\n';
/** So many values wait at most: a packet has a limit, and so has the memory of the service. */
const MOST_WAITING = 2_000;

/** Statements of open units of work that are not sent yet. */
const waiting = new WeakMap<QueryRunner, Statement[]>();

/**
 * Sends one statement. To a server it goes straight to the driver, since what TypeORM does around each statement costs more than
 * the statement; its logger hears of it all the same. The embedded database keeps TypeORM's store of prepared statements.
 * @throws QueryFailedError, also for a statement that waited to go with this one
 */
export async function send(manager: EntityManager, text: string, values: readonly unknown[] = []): Promise<Answer> {
  const { dataSource, queryRunner } = manager;
  if (dataSource.options.type === 'better-sqlite3') return embedded(manager, text, values);
  if (gathered !== null && !queryRunner) return new Promise((resolve, reject) => gathered?.push({ manager, text, values, resolve, reject }));
  const answers = await onServer(manager, [...(queryRunner ? takeWaiting(queryRunner) : []), { text, values }]);
  return read(answers.at(-1));
}

/** Statements of one unit of work in one packet, where the answer to each is wanted. @throws QueryFailedError of the first that fails */
export async function sendTogether(manager: EntityManager, statements: readonly Statement[]): Promise<readonly Answer[]> {
  const { dataSource, queryRunner } = manager;
  const answers: Answer[] = [];
  if (dataSource.options.type === 'better-sqlite3') {
    for (const { text, values } of statements) answers.push(await embedded(manager, text, values));
    return answers;
  }
  const before = queryRunner ? takeWaiting(queryRunner) : [];
  return (await onServer(manager, [...before, ...statements])).slice(before.length).map(read);
}

/** @returns an answer to each */
async function onServer({ dataSource, queryRunner }: EntityManager, statements: readonly Statement[]): Promise<readonly unknown[]> {
  for (const one of statements) dataSource.logger.logQuery(one.text, one.values as unknown[], queryRunner);
  const packet: Statement = { text: statements.map(({ text }) => text).join(BETWEEN), values: statements.flatMap(({ values }) => values) };
  try {
    const answer = await (queryRunner ? asked((await queryRunner.connect()) as Connection, packet) : askedOfPool((dataSource.driver as unknown as { pool: Pool }).pool, packet));
    return statements.length === 1 ? [answer] : (answer as unknown[]);
  } catch (error) {
    dataSource.logger.logQueryError(error as Error, packet.text, packet.values as unknown[], queryRunner);
    throw new QueryFailedError(packet.text, packet.values as unknown[], error as Error);
  }
}

/** Columns are counted, not named: an object that the driver fills name by name costs as much as the rest of a list. */
const asked = (connection: Connection, { text, values }: Statement): Promise<unknown> =>
  new Promise((resolve, reject) => {
    connection.query({ sql: text, values, rowsAsArray: true }, (error, answer) => (error === null ? resolve(answer) : reject(error)));
  });

/** A connection is taken and given back by hand: the pool's own `query` ties each answer to the one before, and none is forgotten before the heap is swept. */
async function askedOfPool(pool: Pool, statement: Statement): Promise<unknown> {
  const connection = await new Promise<Connection>((resolve, reject) => {
    pool.getConnection((error, one) => (error === null ? resolve(one) : reject(error)));
  });
  try {
    return await asked(connection, statement);
  } finally {
    connection.release();
  }
}

interface Gathered extends Statement {
  readonly manager: EntityManager;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

let gathered: Gathered[] | null = null;

/**
 * What this work reads before it first waits goes to a server in one packet: a way there and back costs more than most that is read by a key.
 * One that fails is the failure of all.
 */
export async function inOnePacket<T>(work: () => Promise<T>): Promise<T> {
  const outer = gathered;
  const statements: Gathered[] = (gathered = []);
  let result: Promise<T>;
  try {
    result = work();
  } finally {
    gathered = outer;
  }
  void sendAll(statements);
  return result;
}

async function sendAll(statements: readonly Gathered[]): Promise<void> {
  const [first] = statements;
  if (!first) return;
  try {
    const answers = await onServer(first.manager, statements);
    statements.forEach(({ resolve }, n) => resolve(read(answers[n])));
  } catch (error) {
    for (const { reject } of statements) reject(error);
  }
}

/**
 * A statement of a unit of work that is not waited for: it goes in one packet with the next one that is, at the latest the commit. The
 * server does them in order and stops at the first that fails. The embedded database has no way to save, and does it at once.
 */
export async function sendLater(manager: EntityManager, text: string, values: readonly unknown[] = []): Promise<void> {
  const { dataSource, queryRunner } = manager;
  const line = queryRunner && waiting.get(queryRunner);
  if (dataSource.options.type === 'better-sqlite3' || !line || line.reduce((sum, one) => sum + one.values.length, values.length) > MOST_WAITING) return void (await send(manager, text, values));
  line.push({ text, values });
}

/** From here on the statements of this runner may wait for each other; what the ORM asks goes after them. */
export function mayWait(runner: QueryRunner): void {
  waiting.set(runner, []);
  const query = runner.query.bind(runner) as (...asked: unknown[]) => Promise<unknown>;
  runner.query = (async (...asked: unknown[]) => {
    const last = waiting.get(runner)?.pop();
    if (last) await send(runner.manager, last.text, last.values);
    return query(...asked);
  }) as QueryRunner['query'];
}

/** What waits is taken from the runner: to be sent, or forgotten with a unit of work that has failed. */
export const takeWaiting = (runner: QueryRunner): Statement[] => waiting.get(runner)?.splice(0) ?? [];

async function embedded(manager: EntityManager, text: string, values: readonly unknown[]): Promise<Answer> {
  const runner = manager.queryRunner ?? manager.dataSource.createQueryRunner();
  const { records, affected } = await runner.query(text, values as unknown[], true);
  return { rows: (records as object[]).map((record) => Object.values(record) as Row), affected: affected ?? 0 };
}

const read = (answer: unknown): Answer =>
  Array.isArray(answer) ? { rows: answer as Answer['rows'], affected: 0 } : { rows: [], affected: (answer as { affectedRows: number }).affectedRows };
