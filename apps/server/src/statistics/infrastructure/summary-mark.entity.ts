import { Entity, Index } from 'typeorm';
import { IdColumn, RefColumn } from '../../platform/database/columns.js';

/** A request has changed and is to be counted anew. One for each event, so that one that comes while others are counted is not lost with them. */
@Entity('summary_mark')
@Index('ix_summary_mark', ['tenantId', 'id'])
export class SummaryMark {
  /** The event. */
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @RefColumn() requestId: string;
}
