import type { Instant } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, JsonColumn, RefColumn, WordColumn } from '../database/columns.js';
import { LeasedRow } from '../lease/leased-row.js';

/** Something to be done at a moment: a timer that outlives the process that set it. */
@Entity('due_work')
@Index('ix_due_work', ['status', 'availableAt', 'id'])
@Index('ix_due_work_subject', ['subjectId', 'status'])
export class DueWork extends LeasedRow {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  /** What it is about. */
  @RefColumn() subjectId: string;
  @WordColumn(48) kind: string;
  /** The moment as it was set; `availableAt` moves on when a try fails. */
  @InstantColumn() dueAt: Instant;
  @JsonColumn() payload: Record<string, string | number>;
}
