import type { Instant } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, IntColumn, RefColumn, WordColumn } from '../../platform/database/columns.js';

/** A photo: re-encoded, without metadata, stored under its own hash. Unclaimed until a request or an answer takes it. */
@Entity('attachment')
@Index('ix_attachment_hash', ['sha256'])
@Index('ix_attachment_request', ['tenantId', 'requestId'])
export class Attachment {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @RefColumn({ nullable: true }) requestId: string | null;
  /** `report` from the resident, `answer` from a handler; null until claimed. */
  @WordColumn(16, { nullable: true }) part: 'report' | 'answer' | null;
  @WordColumn(40) mime: string;
  @IntColumn() bytes: number;
  @IntColumn() width: number;
  @IntColumn() height: number;
  @WordColumn(64) sha256: string;
  @InstantColumn() createdAt: Instant;
}
