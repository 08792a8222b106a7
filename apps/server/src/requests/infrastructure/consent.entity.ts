import type { ConsentPurpose, Instant } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, WordColumn } from '../../platform/database/columns.js';

/** What a reporter agreed to when they filed, in the wording of which version; until they take it back (PIPL 14 to 16). */
@Entity('consent')
@Index('uq_consent', ['tenantId', 'requestId', 'purpose'], { unique: true })
export class Consent {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @RefColumn() requestId: string;
  @WordColumn(16) purpose: ConsentPurpose;
  /** Of the wording that stood at the form. */
  @WordColumn(16) version: string;
  @InstantColumn() givenAt: Instant;
  @InstantColumn({ nullable: true }) withdrawnAt: Instant | null;
}
