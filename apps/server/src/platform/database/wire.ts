import { type EntityManager, QueryFailedError } from 'typeorm';

/** The part of mysql2's pools and connections that a statement needs. */
interface Asked {
  query(text: string, values: readonly unknown[], answered: (error: Error | null, answer: unknown) => void): void;
}

/** What a statement answered: rows of a reading one, a count of a writing one. */
export interface Answer {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly affected: number;
}

/**
 * Sends one statement. To a server it goes straight to the driver, since what TypeORM does around each statement costs more than
 * the statement; its logger hears of it all the same. The embedded database keeps TypeORM's store of prepared statements.
 * @throws QueryFailedError
 */
export async function send(manager: EntityManager, text: string, values: readonly unknown[] = []): Promise<Answer> {
  const { dataSource, queryRunner } = manager;
  if (dataSource.options.type === 'better-sqlite3') return embedded(manager, text, values);
  dataSource.logger.logQuery(text, values as unknown[], queryRunner);
  const server = (queryRunner ? await queryRunner.connect() : (dataSource.driver as unknown as { pool: unknown }).pool) as Asked;
  return new Promise((resolve, reject) => {
    server.query(text, values, (error, answer) => {
      if (error === null) return resolve(read(answer));
      dataSource.logger.logQueryError(error, text, values as unknown[], queryRunner);
      reject(new QueryFailedError(text, values as unknown[], error));
    });
  });
}

async function embedded(manager: EntityManager, text: string, values: readonly unknown[]): Promise<Answer> {
  const runner = manager.queryRunner ?? manager.dataSource.createQueryRunner();
  const { records, affected } = await runner.query(text, values as unknown[], true);
  return { rows: records as Answer['rows'], affected: affected ?? 0 };
}

const read = (answer: unknown): Answer =>
  Array.isArray(answer) ? { rows: answer as Answer['rows'], affected: 0 } : { rows: [], affected: (answer as { affectedRows: number }).affectedRows };
