import type { DataSource, EntityMetadata, EntityTarget, ObjectLiteral, FindOptionsWhere } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import type { Tx } from './unit-of-work.js';

/** SQLite binds at most 32,766 values in a statement, and a cluster wants small write sets. */
const MAX_VALUES = 15_000;

/**
 * Every submit and every command is a handful of these, so their text is made once for each entity: a query builder would make it anew,
 * which costs more than all other work of the service in between.
 */
interface InsertText {
  readonly head: string;
  readonly row: string;
}
const insertTexts = new WeakMap<EntityMetadata, InsertText>();

type Columns = EntityMetadata['columns'];

/** Inserts rows as they are: one statement for as many as fit, no read back, no cascade. */
export async function insertRows<E extends ObjectLiteral>(tx: Tx, entity: EntityTarget<E>, rows: readonly E[]): Promise<void> {
  if (rows.length === 0) return;
  const metadata = tx.dataSource.getMetadata(entity);
  const { head, row } = insertText(tx.dataSource, metadata);
  const perStatement = Math.max(1, Math.floor(MAX_VALUES / metadata.columns.length));
  for (let from = 0; from < rows.length; from += perStatement) {
    const some = rows.slice(from, from + perStatement);
    const values = some.flatMap((one) => metadata.columns.map((column) => bound(tx.dataSource, column, one[column.propertyName])));
    await tx.query(head + some.map(() => row).join(', '), values);
  }
}

/** Deletes the rows that meet the condition. */
export async function deleteRows<E extends ObjectLiteral>(tx: Tx, entity: EntityTarget<E>, where: FindOptionsWhere<E>): Promise<void> {
  await tx.createQueryBuilder().delete().from(entity).where(where).execute();
}

/** Updates the rows that meet the condition and tells how many did: every claim and every move is decided by that number. */
export async function updateRows<E extends ObjectLiteral>(
  tx: Tx,
  entity: EntityTarget<E>,
  where: FindOptionsWhere<E>,
  set: QueryDeepPartialEntity<E>,
): Promise<number> {
  const { columns, tablePath } = tx.dataSource.getMetadata(entity);
  // A condition that fell away would let the change loose on every row.
  if (Object.values(where).some((value) => value === undefined)) throw new Error('a condition has no value');
  const changes = assigned(columns, set);
  const conditions = assigned(columns, where);
  if (tx.queryRunner && isPlain(changes) && isPlain(conditions) && conditions.every(([, value]) => value !== null)) {
    const equals = ([column]: [Columns[number], unknown]): string => `${tx.dataSource.driver.escape(column.databaseName)} = ?`;
    const text = `UPDATE ${tx.dataSource.driver.escape(tablePath)} SET ${changes.map(equals).join(', ')} WHERE ${conditions.map(equals).join(' AND ')}`;
    const values = [...changes, ...conditions].map(([column, value]) => bound(tx.dataSource, column, value));
    return (await tx.queryRunner.query(text, values, true)).affected ?? 0;
  }
  const result = await tx.createQueryBuilder().update(entity).set(set).where(where).updateEntity(false).callListeners(false).execute();
  return result.affected ?? 0;
}

function insertText(dataSource: DataSource, metadata: EntityMetadata): InsertText {
  const known = insertTexts.get(metadata);
  if (known) return known;
  const { driver } = dataSource;
  const text = {
    head: `INSERT INTO ${driver.escape(metadata.tablePath)} (${metadata.columns.map((column) => driver.escape(column.databaseName)).join(', ')}) VALUES `,
    row: `(${metadata.columns.map(() => '?').join(', ')})`,
  };
  insertTexts.set(metadata, text);
  return text;
}

/** The columns that are given a value; one that is left out, or undefined, is none of them. */
function assigned(columns: Columns, given: object): [Columns[number], unknown][] {
  return Object.entries(given).flatMap(([property, value]): [Columns[number], unknown][] => {
    if (value === undefined) return [];
    const column = columns.find((one) => one.propertyName === property);
    if (!column) throw new Error(`there is no column for ${property}`);
    return [[column, value]];
  });
}

/** Nothing among them but values: no operator, no expression of the database's own. */
function isPlain(values: readonly [Columns[number], unknown][]): boolean {
  return values.length > 0 && values.every(([column, value]) => typeof value !== 'function' && (value === null || typeof value !== 'object' || column.type === 'simple-json'));
}

/** A value as the driver takes it, by the column's own conversion. */
function bound(dataSource: DataSource, column: Columns[number], value: unknown): unknown {
  return (dataSource.driver.preparePersistentValue(value, column) as unknown) ?? null;
}
