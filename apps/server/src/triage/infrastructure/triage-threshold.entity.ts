import type { Instant } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, IntColumn, RefColumn, WordColumn } from '../../platform/database/columns.js';

/** From which confidence on a district lets a request go without a person. */
@Entity('triage_threshold')
@Index('uq_triage_threshold', ['tenantId'], { unique: true })
export class TriageThreshold {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  /** Hundredths of confidence; null: taken back, as while none was ever chosen. */
  @IntColumn({ nullable: true }) percent: number | null;
  /** Counts the choices. Every choice is conditional on it. */
  @IntColumn() version: number;
  /** Model that sorted when it was chosen: another one's confidences may mean something else. */
  @WordColumn(60) chosenFor: string;
  @RefColumn() chosenById: string;
  @InstantColumn() chosenAt: Instant;
}
