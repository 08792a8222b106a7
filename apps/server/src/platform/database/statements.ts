import type { EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { conditionOf, type Named, named, type RowShape, type RowsWhere, shapeOf } from './row-shape.js';
import type { Tx } from './unit-of-work.js';
import { send, sendLater, sendTogether, type Statement } from './wire.js';

/** SQLite binds at most 32,766 values in a statement, and a cluster wants small write sets. */
const MAX_VALUES = 15_000;

/** Inserts rows as they are: one statement for as many as fit, no read back, no cascade. To a server it goes with the next statement that is waited for: only then is a refusal heard. */
export async function insertRows<E extends ObjectLiteral>(tx: Tx, entity: EntityTarget<E>, rows: readonly E[]): Promise<void> {
  if (rows.length === 0) return;
  const shape = shapeOf(tx.dataSource, entity);
  const { columns } = shape;
  const perStatement = Math.max(1, Math.floor(MAX_VALUES / columns.length));
  const row = `(${columns.map(() => '?').join(', ')})`;
  for (let from = 0; from < rows.length; from += perStatement) {
    const some = rows.slice(from, from + perStatement);
    const values: unknown[] = [];
    for (const one of some) for (const column of columns) values.push(column.write(one[column.property] ?? null));
    await sendLater(tx, insertHead(shape) + some.map(() => row).join(', '), values);
  }
}

/** Deletes the rows that meet the condition; it goes as an insert goes. */
export async function deleteRows<E extends ObjectLiteral>(tx: Tx, entity: EntityTarget<E>, where: FindOptionsWhere<E> | RowsWhere<E>): Promise<void> {
  const shape = shapeOf(tx.dataSource, entity);
  // A condition that fell away would let the change loose on every row.
  if (Object.values(where).some((value) => value === undefined)) throw new Error('a condition has no value');
  const conditions = named(shape, where);
  if (conditions.every(isPlain)) {
    const condition = conditionOf(conditions);
    await sendLater(tx, `DELETE FROM ${shape.table} WHERE ${condition.text}`, condition.values);
    return;
  }
  await tx.createQueryBuilder().delete().from(entity).where(where as FindOptionsWhere<E>).execute();
}

/** Updates the rows that meet the condition and tells how many did: every claim and every move is decided by that number. */
export async function updateRows<E extends ObjectLiteral>(
  tx: Tx,
  entity: EntityTarget<E>,
  where: FindOptionsWhere<E> | RowsWhere<E>,
  set: QueryDeepPartialEntity<E>,
): Promise<number> {
  const shape = shapeOf(tx.dataSource, entity);
  // A condition that fell away would let the change loose on every row.
  if (Object.values(where).some((value) => value === undefined)) throw new Error('a condition has no value');
  const changes = named(shape, set);
  const conditions = named(shape, where);
  if (changes.every(isPlain) && conditions.every(isPlain)) {
    const condition = conditionOf(conditions);
    const text = `UPDATE ${shape.table} SET ${changes.map(([column]) => `${column.quoted} = ?`).join(', ')} WHERE ${condition.text}`;
    return (await send(tx, text, [...changes.map(([column, value]) => column.write(value)), ...condition.values])).affected;
  }
  const result = await tx.createQueryBuilder().update(entity).set(set).where(where as FindOptionsWhere<E>).updateEntity(false).callListeners(false).execute();
  return result.affected ?? 0;
}

/** Adds to the numbers of the rows that meet the condition, whatever they are by then; it goes as an insert goes. */
export async function addToRows<E extends ObjectLiteral>(tx: Tx, entity: EntityTarget<E>, where: RowsWhere<E>, more: { readonly [P in keyof E]?: number }): Promise<void> {
  const shape = shapeOf(tx.dataSource, entity);
  if (Object.values(where).some((value) => value === undefined)) throw new Error('a condition has no value');
  const sums = named(shape, more);
  const condition = conditionOf(named(shape, where));
  const text = `UPDATE ${shape.table} SET ${sums.map(([{ quoted }]) => `${quoted} = ${quoted} + ?`).join(', ')} WHERE ${condition.text}`;
  await sendLater(tx, text, [...sums.map(([, value]) => value), ...condition.values]);
}

/** One row that is counted up while it stands below its bound, or written with what it begins with where it is not there yet. */
export interface Counted<E> {
  readonly where: RowsWhere<E>;
  readonly bound: number;
  readonly first: E | null;
}

/** All in one packet. @returns for each whether it was, in their order. @throws QueryFailedError (a duplicate) when somebody else wrote a first row meanwhile */
export async function countUp<E extends ObjectLiteral>(tx: Tx, entity: EntityTarget<E>, number: keyof E & string, rows: readonly Counted<E>[]): Promise<readonly boolean[]> {
  const shape = shapeOf(tx.dataSource, entity);
  const quoted = shape.byProperty.get(number)?.quoted;
  if (quoted === undefined) throw new Error(`there is no column for ${number}`);
  const statements = rows.map(({ where, bound, first }): Statement => {
    if (first !== null) return { text: `${insertHead(shape)}(${shape.columns.map(() => '?').join(', ')})`, values: shape.columns.map((column) => column.write(first[column.property] ?? null)) };
    const condition = conditionOf(named(shape, where));
    return { text: `UPDATE ${shape.table} SET ${quoted} = ${quoted} + 1 WHERE ${condition.text} AND ${quoted} < ?`, values: [...condition.values, bound] };
  });
  return (await sendTogether(tx, statements)).map(({ affected }) => affected > 0);
}

function insertHead(shape: RowShape): string {
  let head = shape.texts.get('insert');
  if (head === undefined) {
    head = `INSERT INTO ${shape.table} (${shape.columns.map((column) => column.quoted).join(', ')}) VALUES `;
    shape.texts.set('insert', head);
  }
  return head;
}

/** A value, and no operator or expression of the database's own. */
const isPlain = ([column, value]: Named): boolean => typeof value !== 'function' && (value === null || typeof value !== 'object' || Array.isArray(value) || column.isJson);
