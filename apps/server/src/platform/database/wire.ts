import { type EntityManager, QueryFailedError, type QueryRunner } from 'typeorm';

/** The part of mysql2's pools and connections that a statement needs. */
interface Asked {
  query(text: string, values: readonly unknown[], answered: (error: Error | null, answer: unknown) => void): void;
}

/** What a statement answered: rows of a reading one, a count of a writing one. */
export interface Answer {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly affected: number;
}

interface Statement {
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
  const statements = [...(queryRunner ? takeWaiting(queryRunner) : []), { text, values }];
  for (const one of statements) dataSource.logger.logQuery(one.text, one.values as unknown[], queryRunner);
  const packet: Statement = statements.length === 1 ? { text, values } : { text: statements.map((one) => one.text).join(BETWEEN), values: statements.flatMap((one) => one.values) };
  const server = (queryRunner ? await queryRunner.connect() : (dataSource.driver as unknown as { pool: unknown }).pool) as Asked;
  return new Promise((resolve, reject) => {
    server.query(packet.text, packet.values, (error, answer) => {
      if (error === null) return resolve(read(statements.length === 1 ? answer : (answer as unknown[]).at(-1)));
      dataSource.logger.logQueryError(error, packet.text, packet.values as unknown[], queryRunner);
      reject(new QueryFailedError(packet.text, packet.values as unknown[], error));
    });
  });
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
  return { rows: records as Answer['rows'], affected: affected ?? 0 };
}

const read = (answer: unknown): Answer =>
  Array.isArray(answer) ? { rows: answer as Answer['rows'], affected: 0 } : { rows: [], affected: (answer as { affectedRows: number }).affectedRows };
