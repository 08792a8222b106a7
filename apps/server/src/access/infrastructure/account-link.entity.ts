import type { Instant } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, WordColumn } from '../../platform/database/columns.js';

/** `invitation`: to set the first password. `recovery`: to set another one. */
export const ACCOUNT_LINK_KINDS = ['invitation', 'recovery'] as const;
export type AccountLinkKind = (typeof ACCOUNT_LINK_KINDS)[number];

/** A link that sets the password of one account, once. Only the hash of what it carries is kept. */
@Entity('account_link')
@Index('uq_account_link_token', ['tokenHash'], { unique: true })
@Index('ix_account_link_account', ['tenantId', 'accountId', 'usedAt'])
@Index('ix_account_link_expiry', ['expiresAt'])
export class AccountLink {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @RefColumn() accountId: string;
  @RefColumn() personId: string;
  @WordColumn(16) kind: AccountLinkKind;
  @WordColumn(64) tokenHash: string;
  /** Null: the operator of the installation, on the command line. */
  @RefColumn({ nullable: true }) issuedById: string | null;
  @InstantColumn() createdAt: Instant;
  @InstantColumn() expiresAt: Instant;
  /** When it was used, or replaced by a later one. */
  @InstantColumn({ nullable: true }) usedAt: Instant | null;
}
