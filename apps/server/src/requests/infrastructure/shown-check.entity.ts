import type { Instant } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, IntColumn, RefColumn, WordColumn } from '../../platform/database/columns.js';

/** All but `shown` is for those who serve and for whoever the request is of; `shown` is for its neighbours as well. `held` waits for a person, `kept` was looked at by one. */
export const SHOWN_STATES = ['waiting', 'shown', 'held', 'kept'] as const;
export type ShownState = (typeof SHOWN_STATES)[number];

/**
 * Whether words or a photo of an answer may be read by other residents, who follow the request that was answered. Its id is that of the line of the
 * timeline, or of the photo. What has no row is not shown.
 */
@Entity('shown_check')
@Index('ix_shown_check_request', ['tenantId', 'requestId'])
@Index('ix_shown_check_trace', ['traceId'])
@Index('ix_shown_check_state', ['tenantId', 'state', 'id'])
export class ShownCheck {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @RefColumn() requestId: string;
  @WordColumn(8) part: 'words' | 'photo';
  @WordColumn(8) state: ShownState;
  /** What was found, as WeChat numbers it. */
  @IntColumn({ nullable: true }) label: number | null;
  /** Under which WeChat tells the result for a photo. */
  @WordColumn(64, { nullable: true }) traceId: string | null;
  @RefColumn({ nullable: true }) authorId: string | null;
  @InstantColumn() askedAt: Instant;
  @InstantColumn({ nullable: true }) decidedAt: Instant | null;
  /** Who looked at what was held. */
  @RefColumn({ nullable: true }) reviewedById: string | null;
  @InstantColumn({ nullable: true }) reviewedAt: Instant | null;
  @WordColumn(200, { nullable: true }) reason: string | null;
}
