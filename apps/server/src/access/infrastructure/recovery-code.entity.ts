import type { Instant } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, WordColumn } from '../../platform/database/columns.js';

/** Signs in once in place of a code, when the phone is gone. */
@Entity('recovery_code')
@Index('ix_recovery_code', ['tenantId', 'accountId', 'codeHash'])
export class RecoveryCode {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @RefColumn() accountId: string;
  @WordColumn(64) codeHash: string;
  @InstantColumn({ nullable: true }) usedAt: Instant | null;
}
