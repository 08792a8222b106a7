import type { Instant, StaffRole } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, WordColumn } from '../../platform/database/columns.js';

export const ASKED_POST_OUTCOMES = ['granted', 'refused'] as const;
export type AskedPostOutcome = (typeof ASKED_POST_OUTCOMES)[number];

/** A post that a system administrator asked for when inviting somebody. It opens nothing until a security administrator grants it. */
@Entity('asked_post')
@Index('ix_asked_post_open', ['tenantId', 'decidedAt', 'askedAt', 'id'])
@Index('ix_asked_post_person', ['tenantId', 'personId'])
export class AskedPost {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @RefColumn() personId: string;
  @WordColumn(24) role: StaffRole;
  @RefColumn() nodeId: string;
  @InstantColumn() validFrom: Instant;
  @InstantColumn({ nullable: true }) validTo: Instant | null;
  @RefColumn() askedById: string;
  @InstantColumn() askedAt: Instant;
  @RefColumn({ nullable: true }) decidedById: string | null;
  @InstantColumn({ nullable: true }) decidedAt: Instant | null;
  @WordColumn(16, { nullable: true }) outcome: AskedPostOutcome | null;
}
