import type { Instant } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, IntColumn, WordColumn } from '../database/columns.js';

/** Failed attempts of one kind by one source within a window. The source is a keyed hash, never an address. */
@Entity('attempt_window')
@Index('ix_attempt_window_start', ['windowStart'])
@Index('uq_attempt_window', ['subject', 'windowStart'], { unique: true })
export class AttemptWindow {
  @IdColumn() id: string;
  @WordColumn(100) subject: string;
  @InstantColumn() windowStart: Instant;
  @IntColumn() count: number;
}
