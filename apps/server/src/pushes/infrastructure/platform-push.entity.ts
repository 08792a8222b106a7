import type { Instant } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, TextColumn, WordColumn } from '../../platform/database/columns.js';

/** Something that WeChat or WeCom pushed. Its id follows from what it says, so that the same is there once, however often it comes. */
@Entity('platform_push')
@Index('ix_platform_push_received', ['receivedAt'])
export class PlatformPushRow {
  @IdColumn() id: string;
  @WordColumn(8) source: 'wechat' | 'wecom';
  @WordColumn(64) event: string;
  @InstantColumn() sentAt: Instant;
  @InstantColumn() receivedAt: Instant;
  /** Who it is about and what it says; null once everybody has heard of it. */
  @TextColumn({ nullable: true }) saidSealed: string | null;
}
