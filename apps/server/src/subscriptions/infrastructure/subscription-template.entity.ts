import type { Instant, MessagePurpose, PlanKeyword } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { FlagColumn, IdColumn, InstantColumn, JsonColumn, WordColumn } from '../../platform/database/columns.js';

/** A template of the mini-program as WeChat last listed it. It belongs to the installation, as the mini-program does. */
@Entity('subscription_template')
@Index('uq_subscription_template', ['templateId'], { unique: true })
export class SubscriptionTemplate {
  @IdColumn() id: string;
  @WordColumn(64) templateId: string;
  @WordColumn(60) title: string;
  /** One answer is good until it is taken back (长期订阅). */
  @FlagColumn() lasting: boolean;
  @JsonColumn() keywords: PlanKeyword[];
  /** What it is used for; null: nothing, since it asks for what is never told or is of another matter. */
  @WordColumn(16, { nullable: true }) purpose: MessagePurpose | null;
  @InstantColumn() learnedAt: Instant;
  /** The code with which WeChat last refused a message by it; null once one was taken again. */
  @WordColumn(40, { nullable: true }) fault: string | null;
  @InstantColumn({ nullable: true }) faultAt: Instant | null;
}
