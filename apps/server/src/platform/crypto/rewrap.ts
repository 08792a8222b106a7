import { Injectable } from '@nestjs/common';
import type { EntityTarget, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { Reads } from '../database/reads.js';
import type { RowsWhere } from '../database/row-shape.js';
import { updateRows } from '../database/statements.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { FIRST_KEY } from './key-ring.js';
import { type KeyPurpose, Keys } from './keys.js';

type Row = ObjectLiteral & { readonly id: string };

/** A column whose values are sealed or hashed by a key of the ring. */
export interface KeyedColumn {
  readonly entity: EntityTarget<Row>;
  readonly property: string;
  /** The same value by the key that writes now, or null where this row does not tell; null for a column that keeps what it was written by. */
  readonly renewed: ((row: Row, keys: Keys) => string | null) | null;
  /** Rows of which nothing is asked any more: properties that are null in all the others. */
  readonly overWhen?: string;
}

export function sealedColumn<E extends Row>(entity: EntityTarget<E>, property: keyof E & string, purpose: KeyPurpose): KeyedColumn {
  return { entity: entity as EntityTarget<Row>, property, renewed: (row, keys) => keys.encrypt(purpose, keys.decrypt(purpose, String(row[property]))) };
}

export function indexColumn<E extends Row>(entity: EntityTarget<E>, property: keyof E & string, renewed: (row: E, keys: Keys) => string | null): KeyedColumn {
  return { entity: entity as EntityTarget<Row>, property, renewed: (row, keys) => renewed(row as E, keys) };
}

/** Of what people hold, or of what may never be changed: the key that wrote it stays in the ring as long as it is there. */
export function keptColumn<E extends Row>(entity: EntityTarget<E>, property: keyof E & string, overWhen?: keyof E & string): KeyedColumn {
  return { entity: entity as EntityTarget<Row>, property, renewed: null, ...(overWhen === undefined ? {} : { overWhen }) };
}

export interface ColumnUse {
  readonly table: string;
  readonly column: string;
  /** False: values keep the key that wrote them. */
  readonly renewable: boolean;
  /** Rows by the name of the key. */
  readonly rows: Readonly<Record<string, number>>;
}

export interface Rewrapped {
  readonly rows: number;
  /** Rows that do not tell their value: codes that open nothing any more, most of them. They stay as they are. */
  readonly left: number;
}

/** In one unit of work; a thousand rows is what it may hold. */
const BATCH = 200;

/** What was written by which key, and the way from one to another while the service runs. */
@Injectable()
export class Rewrap {
  constructor(
    private readonly keys: Keys,
    private readonly reads: Reads,
    private readonly uow: UnitOfWork,
  ) {}

  /** @param ids of the keys to count; rows of others are counted together as `unknown` */
  async use(columns: readonly KeyedColumn[], ids: readonly string[] = this.keys.ids): Promise<ColumnUse[]> {
    const found: ColumnUse[] = [];
    for (const column of columns) {
      const rows: Record<string, number> = {};
      for (const id of ids) rows[id] = await writtenBy(this.filled(column), column, id).getCount();
      const unknown = (await this.filled(column).getCount()) - Object.values(rows).reduce((sum, count) => sum + count, 0);
      const { tableName, columns: shape } = this.reads.manager.dataSource.getMetadata(column.entity);
      found.push({
        table: tableName,
        column: shape.find(({ propertyName }) => propertyName === column.property)?.databaseName ?? column.property,
        renewable: column.renewed !== null,
        rows: unknown > 0 ? { ...rows, unknown } : rows,
      });
    }
    return found;
  }

  /** Rows that {@link run} would look at. */
  async due(columns: readonly KeyedColumn[]): Promise<number> {
    let due = 0;
    for (const column of columns) if (column.renewed !== null) due += await this.old(column).getCount();
    return due;
  }

  /** Writes anew, by the key that writes now, whatever another wrote. What was stopped is taken up by running it again: rows that are done are not looked at. */
  async run(columns: readonly KeyedColumn[], progress: (rows: number) => void, stopped: () => boolean): Promise<Rewrapped> {
    let [rows, left] = [0, 0];
    for (const column of columns) {
      if (column.renewed === null) continue;
      for (let after = ''; !stopped(); ) {
        const page = await this.old(column).andWhere('r.id > :after', { after }).orderBy('r.id').limit(BATCH).getMany();
        const last = page.at(-1);
        if (!last) break;
        const done = await this.renew(column, page);
        rows += done;
        left += page.length - done;
        after = last.id;
        progress(rows + left);
      }
    }
    return { rows, left };
  }

  /** A row that was changed meanwhile is not touched: whoever changed it wrote it by the key that writes. */
  private async renew({ entity, property, renewed }: KeyedColumn, page: readonly Row[]): Promise<number> {
    const values = page.map((row) => ({ row, value: renewed?.(row, this.keys) ?? null }));
    return this.uow.run(async (tx) => {
      let done = 0;
      for (const { row, value } of values) {
        if (value === null) continue;
        done += await updateRows(tx, entity, { id: row.id, [property]: row[property] as string } as RowsWhere<Row>, { [property]: value } as unknown as QueryDeepPartialEntity<Row>);
      }
      return done;
    });
  }

  private filled({ entity, property, overWhen }: KeyedColumn): SelectQueryBuilder<Row> {
    const query = this.reads.manager.createQueryBuilder(entity, 'r').where(`r.${property} IS NOT NULL`);
    return overWhen === undefined ? query : query.andWhere(`r.${overWhen} IS NULL`);
  }

  private old(column: KeyedColumn): SelectQueryBuilder<Row> {
    const active = this.keys.activeId;
    const query = this.filled(column).andWhere(`r.${column.property} NOT LIKE :own`, { own: `${active}.%` });
    // What names no key is the first one's.
    return active === FIRST_KEY ? query.andWhere(`r.${column.property} LIKE :named`, { named: 'k%.%' }) : query;
  }
}

function writtenBy(query: SelectQueryBuilder<Row>, { property }: KeyedColumn, id: string): SelectQueryBuilder<Row> {
  return id === FIRST_KEY
    ? query.andWhere(`(r.${property} LIKE :own OR r.${property} NOT LIKE :named)`, { own: `${id}.%`, named: 'k%.%' })
    : query.andWhere(`r.${property} LIKE :own`, { own: `${id}.%` });
}
