import type { Instant } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, WordColumn } from '../../platform/database/columns.js';

/** Somebody looked at the contact of a household; the household can read who and why. */
@Entity('household_file_view')
@Index('ix_household_file_view', ['tenantId', 'fileId', 'id'])
export class HouseholdFileView {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @RefColumn() fileId: string;
  @RefColumn() personId: string;
  @WordColumn(120) reason: string;
  @InstantColumn() at: Instant;
}
