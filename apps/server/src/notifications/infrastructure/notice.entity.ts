import type { Instant } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { FlagColumn, IdColumn, InstantColumn, JsonColumn, RefColumn, WordColumn } from '../../platform/database/columns.js';

/** One message of a person's inbox. */
@Entity('notice')
@Index('uq_notice_event', ['tenantId', 'personId', 'eventId'], { unique: true })
@Index('ix_notice_created', ['createdAt', 'id'])
@Index('ix_notice_line', ['tenantId', 'personId', 'lineId', 'id'])
export class Notice {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @RefColumn() personId: string;
  /** The event that caused it: a second delivery changes nothing. */
  @RefColumn() eventId: string;
  /** What it leads to: a request, a case of mediation or a digest; a line of gathered notices leads to what is in it. */
  @RefColumn({ nullable: true }) requestId: string | null;
  @RefColumn({ nullable: true }) mediationId: string | null;
  @RefColumn({ nullable: true }) digestId: string | null;
  @WordColumn(32) type: string;
  @JsonColumn() data: Record<string, string>;
  @InstantColumn() createdAt: Instant;
  /** The work that gathers it into the line of a morning, which is the event of that line; null: told by itself. */
  @RefColumn({ nullable: true }) lineId: string | null;
  /** There is nothing to know of it any more when its request is over. */
  @FlagColumn({ default: false }) endsWithRequest: boolean;
  /** Held back until then, over the silent hours or until it is gathered; null: from the beginning. */
  @InstantColumn({ nullable: true }) availableAt: Instant | null;
  @InstantColumn({ nullable: true }) readAt: Instant | null;
}
