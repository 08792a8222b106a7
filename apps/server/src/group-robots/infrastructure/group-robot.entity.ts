import type { Instant } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, WordColumn } from '../../platform/database/columns.js';

/** A robot in an internal group of those who serve a place. Its key is all that is needed to speak as it, so it is sealed and shown to nobody again. */
@Entity('group_robot')
@Index('ix_group_robot_node', ['tenantId', 'nodeId', 'removedAt'])
export class GroupRobot {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @RefColumn() nodeId: string;
  @WordColumn(40) label: string;
  /** Null once it was removed. */
  @WordColumn(400, { nullable: true }) keySealed: string | null;
  @RefColumn() addedById: string;
  @InstantColumn() addedAt: Instant;
  @InstantColumn({ nullable: true }) removedAt: Instant | null;
  @InstantColumn({ nullable: true }) toldAt: Instant | null;
  /** The code with which it refused last, or `unsure` where no readable answer came; null: it took what was last sent. */
  @WordColumn(40, { nullable: true }) fault: string | null;
}
