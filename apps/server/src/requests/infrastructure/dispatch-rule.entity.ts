import type { Instant } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, WordColumn } from '../../platform/database/columns.js';

/** What a ruling (裁定) taught: who takes this matter here from now on. Rows are only added; the newest of the nearest place counts. */
@Entity('dispatch_rule')
@Index('ix_dispatch_rule', ['tenantId', 'matterCode', 'scopeId', 'validFrom'])
export class DispatchRule {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @WordColumn(8) matterCode: string;
  /** Grid or town for which it was ruled. */
  @RefColumn() scopeId: string;
  @RefColumn() unitId: string;
  /** The request over which it was ruled. */
  @RefColumn() requestId: string;
  @InstantColumn() validFrom: Instant;
}
