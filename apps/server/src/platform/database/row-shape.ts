import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';
import type { Row } from './wire.js';

/** One column: how its value goes into a statement and comes out of a row. */
export interface ColumnShape {
  readonly property: string;
  /** As statements name it. */
  readonly quoted: string;
  readonly isJson: boolean;
  write(value: unknown): unknown;
  /** Null where the value comes out as it is kept. */
  readonly read: ((value: unknown) => unknown) | null;
}

/** Makes the entity's properties of the values of a row. */
export type RowReader = (row: Row) => unknown;

/**
 * A reader of rows of these columns. It is written out as one object with all its properties, since the engine keeps one that grows by computed
 * names as a dictionary: twenty times as slow to make, and six times as large.
 */
export function readerOf(columns: readonly ColumnShape[]): RowReader {
  const reads = columns.map(({ read }) => read);
  const properties = columns.map(({ property, read }, n) => `${JSON.stringify(property)}: ${read === null ? `row[${n}]` : `reads[${n}](row[${n}])`}`);
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- names of our own entities, and nothing that anybody sent
  const made = new Function('reads', `return (row) => ({ ${properties.join(', ')} });`) as (reads: readonly ColumnShape['read'][]) => RowReader;
  return made(reads);
}

/** A table as the fast statements need it: worked out once for each entity, where a query builder would do so for each statement. */
export interface RowShape {
  readonly table: string;
  readonly columns: readonly ColumnShape[];
  readonly reader: RowReader;
  readonly byProperty: ReadonlyMap<string, ColumnShape>;
  /** Texts of statements that were made already. */
  readonly texts: Map<string, string>;
}

type Metadata = ReturnType<DataSource['getMetadata']>;
type Kind = Pick<ColumnShape, 'isJson' | 'write' | 'read'>;

const shapes = new WeakMap<Metadata, RowShape>();

export function shapeOf<E extends ObjectLiteral>(dataSource: DataSource, entity: EntityTarget<E>): RowShape {
  const metadata = dataSource.getMetadata(entity);
  const known = shapes.get(metadata);
  if (known) return known;
  const { driver } = dataSource;
  const columns = metadata.columns.map((column): ColumnShape => ({
    property: column.propertyName, quoted: driver.escape(column.databaseName), ...kindOf(column.type),
  }));
  const shape = { table: driver.escape(metadata.tablePath), columns, reader: readerOf(columns), byProperty: new Map(columns.map((column) => [column.property, column])), texts: new Map<string, string>() };
  shapes.set(metadata, shape);
  return shape;
}

/** Equality with each: a value, nothing (`null`), or one of several. */
export type RowsWhere<E> = { readonly [P in keyof E]?: E[P] | readonly E[P][] };

/** The columns that a condition or a change names, with their values; what is left out, or undefined, is none of them. */
export type Named = readonly [ColumnShape, unknown];

export function named(shape: RowShape, given: object): Named[] {
  return Object.entries(given).flatMap(([property, value]): Named[] => {
    if (value === undefined) return [];
    const column = shape.byProperty.get(property);
    if (!column) throw new Error(`there is no column for ${property}`);
    return [[column, value]];
  });
}

/** The text of a condition of equality, and its values. None is a mistake: it would mean every row. */
export function conditionOf(where: readonly Named[]): { readonly text: string; readonly values: readonly unknown[] } {
  if (where.length === 0) throw new Error('a condition has no value');
  return {
    text: where.map(([{ quoted }, value]) => (value === null ? `${quoted} IS NULL` : Array.isArray(value) ? `${quoted} IN (${value.map(() => '?').join(', ')})` : `${quoted} = ?`)).join(' AND '),
    values: where.flatMap(([column, value]) => (value === null ? [] : Array.isArray(value) ? value.map((one) => column.write(one)) : [column.write(value)])),
  };
}

/** The kinds of `columns.ts`; they are written and read alike on every engine. */
function kindOf(type: Metadata['columns'][number]['type']): Kind {
  if (type === 'datetime') return { isJson: false, write: (value) => (typeof value === 'number' ? moment(value) : value instanceof Date ? moment(value.getTime()) : value), read: instant };
  if (type === Boolean) return { isJson: false, write: (value) => (typeof value === 'boolean' ? Number(value) : value), read: (value) => (value === null ? null : Number(value) === 1) };
  if (type === 'simple-json') return { isJson: true, write: (value) => (value === null ? null : JSON.stringify(value)), read: (value) => (typeof value === 'string' ? (JSON.parse(value) as unknown) : value) };
  if (type === Number || type === 'varchar' || type === 'text') return { isJson: false, write: (value) => value, read: null };
  throw new Error(`no column of the kind ${String(type)} is known`);
}

/** `2026-11-22 03:31:18.924`, UTC */
function moment(at: number): string {
  const iso = new Date(at).toISOString();
  return `${iso.slice(0, 10)} ${iso.slice(11, 23)}`;
}

/** A server answers a date, the embedded database the text. */
function instant(value: unknown): unknown {
  if (value instanceof Date) return value.getTime();
  return typeof value === 'string' ? Date.parse(`${value.replace(' ', 'T')}Z`) : value;
}
