import type { Instant } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, JsonColumn, RefColumn, WordColumn } from '../../platform/database/columns.js';

/** One message of a person's inbox. */
@Entity('notice')
@Index('uq_notice_event', ['tenantId', 'personId', 'eventId'], { unique: true })
@Index('ix_notice_inbox', ['tenantId', 'personId', 'id'])
export class Notice {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @RefColumn() personId: string;
  /** The event that caused it: a second delivery changes nothing. */
  @RefColumn() eventId: string;
  @RefColumn() requestId: string;
  @WordColumn(32) type: string;
  @JsonColumn() data: Record<string, string>;
  @InstantColumn() createdAt: Instant;
  /** Held back until then, over the silent hours; null: from the beginning. */
  @InstantColumn({ nullable: true }) availableAt: Instant | null;
  @InstantColumn({ nullable: true }) readAt: Instant | null;
}
