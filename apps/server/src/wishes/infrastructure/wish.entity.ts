import type { Instant, WishClass, WishStatus } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, IntColumn, RefColumn, WordColumn } from '../../platform/database/columns.js';

/**
 * A small wish (微心愿) as helpers may read it: in the branch's words, without who wished it. The request behind it stays with the branch,
 * which also makes the contact. Of a claim that lapsed nothing is kept (domain.md 3.10).
 */
@Entity('wish')
@Index('uq_wish_request', ['tenantId', 'requestId'], { unique: true })
@Index('ix_wish_status', ['tenantId', 'status', 'publishedAt', 'id'])
@Index('ix_wish_claimant', ['tenantId', 'claimantId', 'status'])
export class Wish {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @RefColumn() requestId: string;
  /** The branch that published it and holds the request. */
  @RefColumn() unitId: string;
  @RefColumn({ nullable: true }) villageId: string | null;
  @WordColumn(16) wishClass: WishClass;
  @WordColumn(40) title: string;
  @WordColumn(200) text: string;
  /** Yuan, at most. */
  @IntColumn() amountHint: number;
  @WordColumn(16) status: WishStatus;
  @RefColumn({ nullable: true }) claimantId: string | null;
  @InstantColumn() publishedAt: Instant;
  @InstantColumn({ nullable: true }) claimedAt: Instant | null;
  @InstantColumn({ nullable: true }) contactedAt: Instant | null;
  @InstantColumn({ nullable: true }) fulfilledAt: Instant | null;
  @IntColumn() version: number;
}
