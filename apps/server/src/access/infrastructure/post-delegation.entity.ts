import type { Instant } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, WordColumn } from '../../platform/database/columns.js';

/** That a post is lent: its term stands in the post, here whose it is and why. */
@Entity('post_delegation')
@Index('uq_post_delegation', ['tenantId', 'postId'], { unique: true })
@Index('ix_post_delegation_from', ['tenantId', 'fromPostId'])
@Index('ix_post_delegation_giver', ['tenantId', 'givenById'])
export class PostDelegation {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @RefColumn() postId: string;
  @RefColumn() fromPostId: string;
  @RefColumn() givenById: string;
  @WordColumn(200) reason: string;
  @InstantColumn() givenAt: Instant;
}
