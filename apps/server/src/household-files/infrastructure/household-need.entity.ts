import type { HouseholdNeed as Need, Instant } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, WordColumn } from '../../platform/database/columns.js';

/** One need that the household declares, with a consent of its own and an end. */
@Entity('household_need')
@Index('uq_household_need', ['tenantId', 'fileId', 'need'], { unique: true })
@Index('ix_household_need_expiry', ['expiresAt'])
export class HouseholdNeed {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @RefColumn() fileId: string;
  @WordColumn(24) need: Need;
  @InstantColumn() consentAt: Instant;
  @InstantColumn() expiresAt: Instant;
}
