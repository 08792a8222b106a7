import type { Type } from '@nestjs/common';
import { Problem } from './problem.js';
import { Out, Text, WholeInQuery } from './rules.js';

export class PageQuery {
  @Text({ min: 1, max: 300, optional: true, description: 'nextCursor of the page before.' }) cursor?: string;
  @WholeInQuery({ min: 1, max: 100, optional: true }) limit?: number;
}

export interface Page<T> {
  readonly items: T[];
  readonly nextCursor: string | null;
}

/** A documented page of one kind of item. */
export function PageOf<T>(item: Type<T>): Type<Page<T>> {
  class PageView implements Page<T> {
    @Out.many(() => item) items: T[];
    @Out.text({ nullable: true }) nextCursor: string | null;
  }
  Object.defineProperty(PageView, 'name', { value: `${item.name.replace(/View$/, '')}Page` });
  return PageView;
}

/** The place after the last row: opaque to the client, the sort keys of that row to us. */
export const cursorAfter = (keys: readonly (string | number | null)[]): string => Buffer.from(JSON.stringify(keys)).toString('base64url');

/** @param more keys that a cursor may have beside. @throws Problem for anything that {@link cursorAfter} did not make. */
export function readCursor(cursor: string | undefined, keys: number, more = 0): (string | number | null)[] | null {
  if (cursor === undefined) return null;
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(values) && values.length >= keys && values.length <= keys + more && values.every((v) => v === null || typeof v === 'string' || typeof v === 'number')) return values as (string | number | null)[];
  } catch {
    // Falls through: unreadable is the same as malformed.
  }
  throw new Problem('VALIDATION.FAILED', { fields: [{ field: 'cursor', code: 'identifier', params: {} }] });
}
