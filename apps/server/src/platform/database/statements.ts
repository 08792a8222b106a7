import type { EntityTarget, ObjectLiteral, FindOptionsWhere } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import type { Tx } from './unit-of-work.js';

/** SQLite binds at most 32,766 values in a statement, and a cluster wants small write sets. */
const MAX_VALUES = 15_000;

/** Inserts rows as they are: one statement for as many as fit, no read back, no cascade. */
export async function insertRows<E extends ObjectLiteral>(tx: Tx, entity: EntityTarget<E>, rows: readonly E[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const perStatement = Math.max(1, Math.floor(MAX_VALUES / tx.dataSource.getMetadata(entity).columns.length));
  for (let from = 0; from < rows.length; from += perStatement) {
    await tx
      .createQueryBuilder()
      .insert()
      .into(entity)
      .values(rows.slice(from, from + perStatement) as QueryDeepPartialEntity<E>[])
      .updateEntity(false)
      .callListeners(false)
      .execute();
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
  const result = await tx.createQueryBuilder().update(entity).set(set).where(where).updateEntity(false).callListeners(false).execute();
  return result.affected ?? 0;
}
