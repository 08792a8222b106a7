import type { Instant, Satisfaction } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { FlagColumn, IdColumn, InstantColumn, RefColumn, TextColumn, WordColumn } from '../../platform/database/columns.js';

/** What the reporter says of the outcome; only they may change it. */
@Entity('rating')
@Index('uq_rating', ['tenantId', 'requestId'], { unique: true })
export class Rating {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @RefColumn() requestId: string;
  @FlagColumn() contacted: boolean;
  @WordColumn(24) satisfaction: Satisfaction;
  @TextColumn({ nullable: true }) comment: string | null;
  @InstantColumn() ratedAt: Instant;
}
