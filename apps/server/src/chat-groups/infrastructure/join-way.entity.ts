import type { Instant } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, IntColumn, JsonColumn, RefColumn, WordColumn } from '../../platform/database/columns.js';

/** `making`: on its way to WeCom; `standing`: it leads into its groups; `refused`: WeCom would not have it, and `fault` says why. */
export const JOIN_WAY_STATES = ['making', 'standing', 'refused', 'removed'] as const;
export type JoinWayState = (typeof JOIN_WAY_STATES)[number];

/** A code by which residents join the customer groups of a grid (入群码). Unlike the code of an ordinary group it neither ages nor fills up, so it may be printed. */
@Entity('join_way')
@Index('ix_join_way_grid', ['tenantId', 'gridId', 'removedAt'])
export class JoinWayRow {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @RefColumn() gridId: string;
  @WordColumn(30) label: string;
  @JsonColumn() chatGroupIds: readonly string[];
  @WordColumn(10) state: JoinWayState;
  /** Of what is wanted of it: each change is carried to WeCom in its turn. */
  @IntColumn() revision: number;
  /** Under which WeCom knows it. */
  @WordColumn(64, { nullable: true }) wayId: string | null;
  @WordColumn(80, { nullable: true }) pictureKey: string | null;
  @WordColumn(40, { nullable: true }) fault: string | null;
  @RefColumn() madeById: string;
  @InstantColumn() madeAt: Instant;
  @InstantColumn({ nullable: true }) removedAt: Instant | null;
}
