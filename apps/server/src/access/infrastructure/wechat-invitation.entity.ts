import type { Instant } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, WordColumn } from '../../platform/database/columns.js';

/** A code that ties one account to the WeChat of whoever enters it, once. Only its keyed hash is kept. */
@Entity('wechat_invitation')
@Index('uq_wechat_invitation_code', ['codeHash'], { unique: true })
@Index('ix_wechat_invitation_account', ['tenantId', 'accountId', 'usedAt'])
@Index('ix_wechat_invitation_expiry', ['expiresAt'])
export class WechatInvitation {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @RefColumn() accountId: string;
  @RefColumn() personId: string;
  @WordColumn(64) codeHash: string;
  @RefColumn() issuedById: string;
  @InstantColumn() createdAt: Instant;
  @InstantColumn() expiresAt: Instant;
  /** When it was used, or replaced by a later one. */
  @InstantColumn({ nullable: true }) usedAt: Instant | null;
}
