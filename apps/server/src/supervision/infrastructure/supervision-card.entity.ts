import type { Instant, SupervisionLevel } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, IntColumn, RefColumn, WordColumn } from '../../platform/database/columns.js';

/** What supervision said to a unit about one leg of a request: a reminder, a yellow or a red card. Never about a person (domain.md 3.6). */
@Entity('supervision_card')
@Index('uq_supervision_limit', ['tenantId', 'requestId', 'legSeq', 'level', 'dueAt'], { unique: true })
@Index('ix_supervision_newest', ['tenantId', 'id'])
@Index('ix_supervision_of_unit', ['tenantId', 'unitId', 'id'])
export class SupervisionCard {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @RefColumn() requestId: string;
  @IntColumn() legSeq: number;
  @RefColumn() unitId: string;
  @WordColumn(16) level: SupervisionLevel;
  /** The limit that was near or over. */
  @InstantColumn() dueAt: Instant;
  @InstantColumn() issuedAt: Instant;
}
