import type { Instant } from '@yige/domain';
import { InstantColumn, IntColumn, RefColumn, TextColumn, WordColumn } from '../database/columns.js';

/** `dead`: given up after too many tries; an operator looks at it and sets it going again, or lays it aside (`discarded`). */
export const LEASED_STATUSES = ['pending', 'done', 'dead', 'discarded'] as const;
export type LeasedStatus = (typeof LEASED_STATUSES)[number];

/** Columns of a row of work that any process may take, one at a time. */
export abstract class LeasedRow {
  abstract id: string;
  @WordColumn(16) status: LeasedStatus;
  @IntColumn() attempts: number;
  /** Not before this moment. */
  @InstantColumn() availableAt: Instant;
  @InstantColumn({ nullable: true }) leaseUntil: Instant | null;
  /** New with each claim: whoever no longer has it can change nothing any more (the fencing token). */
  @RefColumn({ nullable: true }) leaseToken: string | null;
  @TextColumn({ nullable: true }) lastError: string | null;
}

/** The columns of work that nobody has taken yet. */
export const untaken = (availableAt: Instant): Omit<LeasedRow, 'id'> => ({
  status: 'pending',
  attempts: 0,
  availableAt,
  leaseUntil: null,
  leaseToken: null,
  lastError: null,
});
