import type { DigestFigures, Instant } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, JsonColumn, RefColumn, TextColumn, WordColumn } from '../../platform/database/columns.js';

/** 每周民情摘要 of one branch, village, town or district, as it was made; its figures do not change any more. */
@Entity('weekly_digest')
@Index('uq_weekly_digest', ['tenantId', 'nodeId', 'week'], { unique: true })
export class WeeklyDigest {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @RefColumn() nodeId: string;
  /** The Monday with which the week begins. */
  @WordColumn(10) week: string;
  @JsonColumn() figures: DigestFigures;
  @InstantColumn() madeAt: Instant;
  /** What the branch adds, at most 200 characters. */
  @TextColumn({ nullable: true }) addition: string | null;
  @InstantColumn({ nullable: true }) sentAt: Instant | null;
  @RefColumn({ nullable: true }) sentBy: string | null;
}
