import type { Instant } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, WordColumn } from '../../platform/database/columns.js';

/** A phone on which a resident came by WeChat. Only the hash of its token is kept. */
@Entity('identity_session')
@Index('uq_identity_session_token', ['tokenHash'], { unique: true })
@Index('ix_identity_session_identity', ['identityId', 'createdAt'])
@Index('ix_identity_session_expiry', ['expiresAt'])
export class IdentitySession {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @RefColumn() identityId: string;
  @WordColumn(64) tokenHash: string;
  @InstantColumn() createdAt: Instant;
  @InstantColumn() expiresAt: Instant;
}
