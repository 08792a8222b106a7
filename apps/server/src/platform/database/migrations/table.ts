import { Table, TableIndex, type MigrationInterface, type QueryRunner, type TableColumnOptions } from 'typeorm';

/** Column shapes for migrations; they say what `columns.ts` says to the entities. */
type Shape = Omit<TableColumnOptions, 'name'>;

export const id: Shape = { type: 'varchar', length: '36', isPrimary: true };
export const ref: Shape = { type: 'varchar', length: '36' };
export const word = (length: number): Shape => ({ type: 'varchar', length: String(length) });
export const text: Shape = { type: 'text' };
export const int: Shape = { type: 'int' };
export const flag: Shape = { type: 'boolean' };
export const instant: Shape = { type: 'datetime', precision: 3 };
export const json: Shape = { type: 'text' };
export const optional = (shape: Shape): Shape => ({ ...shape, isNullable: true });

export interface IndexSpec {
  readonly on: readonly string[];
  readonly unique?: boolean;
}

/** A migration that makes one table with its indexes: MySQL commits at each DDL, so one table is one step. */
export function createTable(
  timestamp: number,
  name: string,
  columns: Readonly<Record<string, Shape>>,
  indexes: Readonly<Record<string, IndexSpec>> = {},
): new () => MigrationInterface {
  return class implements MigrationInterface {
    readonly name = `Create_${name}_${timestamp}`;

    async up(runner: QueryRunner): Promise<void> {
      const types = runner.dataSource.driver;
      await runner.createTable(
        new Table({
          name,
          columns: Object.entries(columns).map(([column, shape]) => ({
            name: column,
            ...shape,
            type: shape.type === 'int' ? types.normalizeType({ type: Number }) : shape.type === 'boolean' ? types.normalizeType({ type: Boolean }) : shape.type,
          })),
          indices: Object.entries(indexes).map(
            ([index, spec]) => new TableIndex({ name: index, columnNames: [...spec.on], isUnique: spec.unique ?? false }),
          ),
        }),
        true,
      );
    }

    async down(runner: QueryRunner): Promise<void> {
      await runner.dropTable(name);
    }
  };
}

/**
 * A migration that adds columns to a table with rows, which take the default. Written out, because TypeORM would copy the whole table on SQLite
 * where one statement suffices, and would not say INSTANT on a server. A step that broke off half way is taken up again.
 */
export function addColumns(
  timestamp: number,
  table: string,
  columns: Readonly<Record<string, Shape>>,
): new () => MigrationInterface {
  return class implements MigrationInterface {
    readonly name = `AddTo_${table}_${timestamp}`;

    async up(runner: QueryRunner): Promise<void> {
      for (const [column, shape] of Object.entries(columns)) {
        if (await runner.hasColumn(table, column)) continue;
        const fallback = shape.default === undefined ? '' : ` DEFAULT ${Number(shape.default)}`;
        await runner.query(`ALTER TABLE ${table} ADD COLUMN ${column} ${sqlType(runner, shape)} ${shape.isNullable === true ? 'NULL' : `NOT NULL${fallback}`}`);
      }
    }

    async down(runner: QueryRunner): Promise<void> {
      for (const column of Object.keys(columns)) await runner.query(`ALTER TABLE ${table} DROP COLUMN ${column}`);
    }
  };
}

/** A migration that lets a column be null. SQLite has no statement for it and copies the table, which is a trial's alone. */
export function makeOptional(timestamp: number, table: string, column: string, shape: Shape): new () => MigrationInterface {
  return class implements MigrationInterface {
    readonly name = `Optional_${table}_${column}_${timestamp}`;

    up(runner: QueryRunner): Promise<void> {
      return this.change(runner, true);
    }

    down(runner: QueryRunner): Promise<void> {
      return this.change(runner, false);
    }

    private async change(runner: QueryRunner, isNullable: boolean): Promise<void> {
      const present = await runner.getTable(table);
      const was = present?.findColumnByName(column);
      if (!present || !was || was.isNullable === isNullable) return;
      if (runner.dataSource.driver.options.type === 'mysql' || runner.dataSource.driver.options.type === 'mariadb') {
        await runner.query(`ALTER TABLE ${table} MODIFY ${column} ${sqlType(runner, shape)} ${isNullable ? 'NULL' : 'NOT NULL'}`);
        return;
      }
      const changed = was.clone();
      changed.isNullable = isNullable;
      await runner.changeColumn(present, was, changed);
    }
  };
}

/** A migration that adds one index to a table with rows. */
export function addIndex(timestamp: number, table: string, name: string, on: readonly string[], unique = false): new () => MigrationInterface {
  return class implements MigrationInterface {
    readonly name = `Index_${name}_${timestamp}`;

    async up(runner: QueryRunner): Promise<void> {
      const present = (await runner.getTable(table))?.indices.some((index) => index.name === name);
      if (present !== true) await runner.query(`CREATE ${unique ? 'UNIQUE ' : ''}INDEX ${name} ON ${table} (${on.map((column) => runner.dataSource.driver.escape(column)).join(', ')})`);
    }

    async down(runner: QueryRunner): Promise<void> {
      await runner.dropIndex(table, name);
    }
  };
}

/** A migration that drops an index which another has replaced. */
export function dropIndex(timestamp: number, table: string, name: string, on: readonly string[], unique = false): new () => MigrationInterface {
  const index = new (addIndex(timestamp, table, name, on, unique))();
  return class implements MigrationInterface {
    readonly name = `Drop_${name}_${timestamp}`;

    async up(runner: QueryRunner): Promise<void> {
      const present = (await runner.getTable(table))?.indices.some((one) => one.name === name);
      if (present === true) await index.down(runner);
    }

    async down(runner: QueryRunner): Promise<void> {
      await index.up(runner);
    }
  };
}

function sqlType(runner: QueryRunner, shape: Shape): string {
  if (shape.type === 'int') return runner.dataSource.driver.normalizeType({ type: Number });
  if (shape.type === 'boolean') return runner.dataSource.driver.normalizeType({ type: Boolean });
  if (shape.type === 'varchar') return `varchar(${shape.length ?? ''})`;
  return shape.precision == null ? shape.type : `${shape.type}(${shape.precision})`;
}
