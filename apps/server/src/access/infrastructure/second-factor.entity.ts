import type { Instant } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, IntColumn, RefColumn, WordColumn } from '../../platform/database/columns.js';

/** An authenticator app of one account. It is asked for from the moment that its first code was right. */
@Entity('second_factor')
@Index('uq_second_factor', ['tenantId', 'accountId'], { unique: true })
export class SecondFactor {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @RefColumn() accountId: string;
  @WordColumn(200) sealedSecret: string;
  /** The step whose code was taken last; none up to it is taken again. */
  @IntColumn() lastStep: number;
  @InstantColumn() createdAt: Instant;
  @InstantColumn({ nullable: true }) confirmedAt: Instant | null;
}
