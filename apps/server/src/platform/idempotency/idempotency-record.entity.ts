import type { Instant } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, TextColumn, WordColumn } from '../database/columns.js';

/** The first answer to a key, kept so that a retry gets the same (database-rules 4). Written in the transaction of the effect. */
@Entity('idempotency_record')
@Index('uq_idempotency', ['tenantId', 'actorKey', 'route', 'idempotencyKey'], { unique: true })
@Index('ix_idempotency_age', ['createdAt'])
export class IdempotencyRecord {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @WordColumn(80) actorKey: string;
  @WordColumn(80) route: string;
  @WordColumn(80) idempotencyKey: string;
  @WordColumn(64) requestHash: string;
  @TextColumn() responseBody: string;
  @InstantColumn() createdAt: Instant;
}
