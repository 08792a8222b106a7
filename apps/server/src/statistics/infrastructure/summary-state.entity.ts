import type { Instant } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, IntColumn, RefColumn } from '../../platform/database/columns.js';

/** How the summaries of a district stand. Whoever counts writes this row first, so that no two count at the same time. */
@Entity('summary_state')
@Index('uq_summary_state', ['tenantId'], { unique: true })
export class SummaryState {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  /** Counts the transactions that have counted. */
  @IntColumn() folds: number;
  /** The generation that is read. */
  @IntColumn() active: number;
  /** By which definitions it was counted. */
  @IntColumn() activeVersion: number;
  /** The generation that is being made beside it; null: none. */
  @IntColumn({ nullable: true }) building: number | null;
  /** Up to which request it is made. */
  @RefColumn({ nullable: true }) buildingAfter: string | null;
  @InstantColumn({ nullable: true }) builtAt: Instant | null;
}
