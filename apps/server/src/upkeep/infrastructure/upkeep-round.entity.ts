import type { Instant } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, JsonColumn, WordColumn } from '../../platform/database/columns.js';
import { LeasedRow } from '../../platform/lease/leased-row.js';

/** `orphans`: follow every id to its row, each night at three; `clearing`: remove what is over, each hour; `once`: what a new version has to do to old data; `periodic`: a feature's own. */
export type UpkeepKind = 'orphans' | 'clearing' | 'once' | 'periodic';

/**
 * One round in which the installation keeps itself in order, for all districts. Its id names its hour, so that of several processes one makes
 * it. Apart from the timers of requests, which must not wait until a long look through all tables has ended.
 */
@Entity('upkeep_round')
@Index('ix_upkeep_due', ['status', 'availableAt', 'id'])
@Index('ix_upkeep_kind', ['kind', 'status', 'id'])
export class UpkeepRound extends LeasedRow {
  @IdColumn() id: string;
  @WordColumn(16) kind: UpkeepKind;
  @InstantColumn() dueAt: Instant;
  @InstantColumn({ nullable: true }) finishedAt: Instant | null;
  /** What was found or done. */
  @JsonColumn({ nullable: true }) result: Record<string, unknown> | null;
}
