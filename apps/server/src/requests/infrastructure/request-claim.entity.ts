import type { Instant } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, WordColumn } from '../../platform/database/columns.js';

/** A card (认领卡) by which a neighbour takes over what was filed for them, once. Only the keyed hash of its code is kept. */
@Entity('request_claim')
@Index('uq_request_claim_code', ['codeHash'], { unique: true })
@Index('ix_request_claim_request', ['tenantId', 'requestId', 'usedAt'])
@Index('ix_request_claim_expiry', ['expiresAt'])
export class RequestClaim {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @RefColumn() requestId: string;
  @WordColumn(64) codeHash: string;
  @RefColumn() issuedById: string;
  @InstantColumn() createdAt: Instant;
  @InstantColumn() expiresAt: Instant;
  /** When it was used, or replaced by a later one. */
  @InstantColumn({ nullable: true }) usedAt: Instant | null;
}
