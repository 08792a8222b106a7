import type { Instant } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, IntColumn, JsonColumn, RefColumn, WordColumn } from '../database/columns.js';
import { LeasedRow } from '../lease/leased-row.js';

/** Something that happened and whose effects are still to leave; written in the transaction in which it happened. */
@Entity('outbox_event')
@Index('ix_outbox_due', ['status', 'availableAt', 'id'])
@Index('ix_outbox_aggregate', ['aggregateId', 'status', 'seq'])
export class OutboxEvent extends LeasedRow {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  /** Events of one aggregate leave in the order of `seq`. */
  @RefColumn() aggregateId: string;
  @IntColumn() seq: number;
  @WordColumn(48) type: string;
  @JsonColumn() payload: Record<string, unknown>;
  @InstantColumn() occurredAt: Instant;
}
