import type { HowTold, Instant } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, WordColumn } from '../../platform/database/columns.js';

/** How somebody wants to be told; whoever has chosen nothing has none. */
@Entity('notice_preference')
@Index('uq_notice_preference', ['tenantId', 'personId'], { unique: true })
export class NoticePreference {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @RefColumn() personId: string;
  @WordColumn(16) howTold: HowTold;
  @InstantColumn() changedAt: Instant;
}
