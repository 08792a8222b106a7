import type { Instant } from '@yige/domain';
import { Column, PrimaryColumn, type ColumnOptions } from 'typeorm';

/**
 * Column decorators that mean the same on SQLite, MySQL and MariaDB. Their counterparts for migrations are in `migrations/table.ts`;
 * the drift test holds the two together.
 */
interface Options {
  nullable?: boolean;
}

export const IdColumn = (): PropertyDecorator => PrimaryColumn({ type: 'varchar', length: 36 });
export const RefColumn = (options: Options = {}): PropertyDecorator => Column({ type: 'varchar', length: 36, ...options });
export const WordColumn = (length: number, options: Options = {}): PropertyDecorator => Column({ type: 'varchar', length, ...options });
export const TextColumn = (options: Options = {}): PropertyDecorator => Column({ type: 'text', ...options });
/** A default is for rows that were there before the column. */
export const IntColumn = (options: Options & { default?: number } = {}): PropertyDecorator => Column({ type: Number, ...options });
export const FlagColumn = (options: Options & { default?: boolean } = {}): PropertyDecorator => Column({ type: Boolean, ...options });

/** A moment: UTC with milliseconds in the database, {@link Instant} in the code. */
export const InstantColumn = (options: Options = {}): PropertyDecorator => {
  const column: ColumnOptions = {
    type: 'datetime',
    precision: 3,
    transformer: {
      to: (value: unknown) => (typeof value === 'number' ? new Date(value) : value),
      from: (value: Date | null): Instant | null => (value instanceof Date ? value.getTime() : value),
    },
    ...options,
  };
  return Column(column);
};

/** A value kept whole and never searched inside. */
export const JsonColumn = (options: Options = {}): PropertyDecorator => Column({ type: 'simple-json', ...options });

/** An instant as a parameter of a hand-written condition; entity columns convert by themselves. */
export const at = (instant: Instant): Date => new Date(instant);
