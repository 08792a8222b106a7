import type { Instant } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { FlagColumn, IdColumn, InstantColumn, RefColumn, WordColumn } from '../../platform/database/columns.js';

/** A signed-in device. Only the hash of its token is kept. */
@Entity('session')
@Index('uq_session_token', ['tokenHash'], { unique: true })
@Index('ix_session_expiry', ['expiresAt'])
@Index('ix_session_person', ['tenantId', 'personId'])
export class Session {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @RefColumn() accountId: string;
  @RefColumn() personId: string;
  @WordColumn(64) tokenHash: string;
  @InstantColumn() createdAt: Instant;
  @InstantColumn() expiresAt: Instant;
  /** The provider of single sign-on asked for a second factor when it began. */
  @FlagColumn({ default: false }) factorMet: boolean;
  /** When it last called, to within a tenth of the time after which it ends without a call; null: not since it began. */
  @InstantColumn({ nullable: true }) seenAt: Instant | null;
  /** The WeChat by which it was begun: by that alone no role has its power. */
  @RefColumn({ nullable: true }) identityId: string | null;
}
