import type { Instant, TimeEntryKind } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, IntColumn, RefColumn, WordColumn } from '../../platform/database/columns.js';

/** One side of a movement of minutes. Written once and never changed. */
@Entity('time_entry')
@Index('ix_time_entry_account', ['tenantId', 'accountId', 'id'])
@Index('ix_time_entry_movement', ['tenantId', 'movementId'])
export class TimeEntry {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  /** Both sides of one movement share it. */
  @RefColumn() movementId: string;
  @RefColumn() accountId: string;
  @IntColumn() minutes: number;
  @WordColumn(16) kind: TimeEntryKind;
  @RefColumn({ nullable: true }) serviceId: string | null;
  /** Why it was corrected. */
  @WordColumn(200, { nullable: true }) reason: string | null;
  @InstantColumn() at: Instant;
}
