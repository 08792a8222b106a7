import type { Instant, Role } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { FlagColumn, IdColumn, InstantColumn, IntColumn, JsonColumn, RefColumn, TextColumn, WordColumn } from '../../platform/database/columns.js';
import type { EventData, RequestEventType } from '../application/request-events.js';

/** One line of the timeline. Rows are only ever added; a correction is a new row. */
@Entity('request_event')
@Index('uq_request_event', ['tenantId', 'requestId', 'seq'], { unique: true })
export class RequestEvent {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @RefColumn() requestId: string;
  @IntColumn() seq: number;
  @InstantColumn() at: Instant;
  @WordColumn(32) type: RequestEventType;
  /** The resident sees it. */
  @FlagColumn() isPublic: boolean;
  @WordColumn(24) actorRole: Role;
  @RefColumn({ nullable: true }) actorPersonId: string | null;
  @RefColumn({ nullable: true }) actorUnitId: string | null;
  @TextColumn({ nullable: true }) text: string | null;
  @JsonColumn() data: EventData;
}
