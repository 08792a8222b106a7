import type { Instant, LoneAnswer } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { FlagColumn, IdColumn, InstantColumn, IntColumn, JsonColumn, RefColumn, WordColumn } from '../../platform/database/columns.js';

/** How many messages of one template somebody still allows (the ledger). */
@Entity('subscription_grant')
@Index('uq_subscription_grant', ['identityId', 'templateId'], { unique: true })
@Index('ix_subscription_grant_template', ['templateId', 'granted'])
export class SubscriptionGrant {
  @IdColumn() id: string;
  @RefColumn() identityId: string;
  @WordColumn(64) templateId: string;
  /** Never below zero. */
  @IntColumn() granted: number;
  @FlagColumn() lasting: boolean;
  /** Answers that only one of phone and platform has told of so far. */
  @JsonColumn() lone: LoneAnswer[];
  /** When they last refused: they are not asked again soon. */
  @InstantColumn({ nullable: true }) refusedAt: Instant | null;
  @IntColumn() version: number;
  @InstantColumn() changedAt: Instant;
}
