import type { TimeAccountKind } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, IntColumn, RefColumn, WordColumn } from '../../platform/database/columns.js';

/** Saved minutes of one owner. A person's and the pool's never fall below nothing; the issuer's is what the bank owes. */
@Entity('time_account')
@Index('uq_time_account', ['tenantId', 'kind', 'ownerId'], { unique: true })
export class TimeAccount {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @WordColumn(16) kind: TimeAccountKind;
  /** The person; for the pool and the issuer, the tenant. */
  @RefColumn() ownerId: string;
  @IntColumn() balance: number;
}
