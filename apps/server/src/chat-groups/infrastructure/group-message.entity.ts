import type { Instant } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, TextColumn, WordColumn } from '../../platform/database/columns.js';

/**
 * `asked`, `sending`: on its way to WeCom; `waiting`: the owner of the group has not confirmed it; `sent`; `notInGroup`: the owner has left the group;
 * `tooMany`: the group has had its share of the month; `refused`: `fault` says why; `lost`: nobody knows whether WeCom has it; `over`: not confirmed in a week.
 */
export const GROUP_MESSAGE_STATES = ['asked', 'sending', 'waiting', 'sent', 'notInGroup', 'tooMany', 'refused', 'lost', 'over'] as const;
export type GroupMessageState = (typeof GROUP_MESSAGE_STATES)[number];

/** A message to the customer group of a grid (群发). WeCom sends none by itself: the owner of the group confirms it there. */
@Entity('group_message')
@Index('ix_group_message_asked', ['tenantId', 'askedAt', 'id'])
@Index('ix_group_message_grid', ['tenantId', 'gridId', 'askedAt', 'id'])
@Index('ix_group_message_group', ['tenantId', 'chatGroupId', 'askedAt'])
export class GroupMessage {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @RefColumn() gridId: string;
  @RefColumn() chatGroupId: string;
  /** Of the group, as it was called then. */
  @WordColumn(60) label: string;
  @TextColumn() text: string;
  @WordColumn(10) state: GroupMessageState;
  @WordColumn(64, { nullable: true }) chatId: string | null;
  /** The owner of the group, as WeCom names them. */
  @WordColumn(64, { nullable: true }) sender: string | null;
  /** Under which WeCom knows it. */
  @WordColumn(80, { nullable: true }) outsideId: string | null;
  @WordColumn(40, { nullable: true }) fault: string | null;
  @RefColumn() askedById: string;
  @InstantColumn() askedAt: Instant;
  /** When WeCom last said how it stands. */
  @InstantColumn({ nullable: true }) toldAt: Instant | null;
}
