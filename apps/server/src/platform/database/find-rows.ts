import type { EntityManager, EntityTarget, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { conditionOf, named, readerOf, type RowReader, type RowShape, type RowsWhere, shapeOf } from './row-shape.js';
import { send } from './wire.js';

export interface Reading<E, P extends keyof E> {
  /** Columns to read; all of them when left out. A list that is made once for many calls. */
  readonly only?: readonly P[];
  readonly order?: { readonly [Q in keyof E]?: 'ASC' | 'DESC' };
  readonly limit?: number;
}

/** Rows of one table by equality, as plain values: for what is read with every call, since the ORM's own way costs more than the database's answer. */
export async function findRows<E extends ObjectLiteral, P extends keyof E = keyof E>(
  manager: EntityManager,
  entity: EntityTarget<E>,
  where: RowsWhere<E>,
  { only, order, limit }: Reading<E, P> = {},
): Promise<Pick<E, P>[]> {
  const shape = shapeOf(manager.dataSource, entity);
  const entries = Object.values(where) as unknown[];
  if (entries.some((value) => value === undefined)) throw new Error('a condition has no value');
  if (entries.some((value) => Array.isArray(value) && value.length === 0)) return [];
  const { reader, text } = selection(shape, only as readonly string[] | undefined);
  const condition = conditionOf(named(shape, where));
  const sorted = order ? ` ORDER BY ${named(shape, order).map(([column, direction]) => `${column.quoted} ${String(direction)}`).join(', ')}` : '';
  const { rows } = await send(manager, `SELECT ${text} FROM ${shape.table} WHERE ${condition.text}${sorted}${limit === undefined ? '' : ` LIMIT ${limit}`}`, condition.values);
  return rows.map((row) => reader(row) as Pick<E, P>);
}

/** The first of them; null when there is none. */
export async function findRow<E extends ObjectLiteral>(manager: EntityManager, entity: EntityTarget<E>, where: RowsWhere<E>, order: Pick<Reading<E, keyof E>, 'order'> = {}): Promise<E | null> {
  const [row] = await findRows(manager, entity, where, { ...order, limit: 1 });
  return (row as E | undefined) ?? null;
}

/**
 * Rows that a query builder has put a condition, an order and a limit to: the condition is its own, the columns and the rows do not go through it.
 * @param instead by property, SQL that stands in place of a column that is more than a list needs
 */
export async function listRows<E extends ObjectLiteral>(query: SelectQueryBuilder<E>, entity: EntityTarget<E>, instead: { readonly [P in keyof E]?: string }): Promise<E[]> {
  const { manager } = query.dataSource;
  const shape = shapeOf(query.dataSource, entity);
  const [text, values] = query.select('1').getQueryAndParameters();
  const columns = shape.columns.map(({ property, quoted }) => (instead[property] === undefined ? `${query.alias}.${quoted}` : `${instead[property]} AS ${quoted}`)).join(', ');
  const { rows } = await send(manager, text.replace('SELECT 1', () => `SELECT ${columns}`), values);
  return rows.map((row) => shape.reader(row) as E);
}

interface Selection {
  readonly reader: RowReader;
  readonly text: string;
}

const selections = new WeakMap<readonly string[], WeakMap<RowShape, Selection>>();
const ALL: readonly string[] = [];

function selection(shape: RowShape, only: readonly string[] = ALL): Selection {
  const known = selections.get(only)?.get(shape);
  if (known) return known;
  const columns = only === ALL ? shape.columns : shape.columns.filter(({ property }) => only.includes(property));
  const made = { reader: readerOf(columns), text: columns.map(({ quoted }) => quoted).join(', ') };
  const ofList = selections.get(only) ?? new WeakMap<RowShape, Selection>();
  selections.set(only, ofList.set(shape, made));
  return made;
}
