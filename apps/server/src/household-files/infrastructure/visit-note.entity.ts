import type { Instant } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, WordColumn } from '../../platform/database/columns.js';

/** What was agreed at a visit: when, what for, what next. Never what somebody thinks of the people (domain.md 1.3). */
@Entity('visit_note')
@Index('ix_visit_note', ['tenantId', 'fileId', 'id'])
export class VisitNote {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @RefColumn() fileId: string;
  @RefColumn() personId: string;
  /** `2026-11-22`, Asia/Shanghai. */
  @WordColumn(10) day: string;
  @WordColumn(80) purpose: string;
  @WordColumn(120, { nullable: true }) nextStep: string | null;
  @InstantColumn() at: Instant;
}
