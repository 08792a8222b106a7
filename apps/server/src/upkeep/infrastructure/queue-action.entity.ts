import type { Instant } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, TextColumn, WordColumn } from '../../platform/database/columns.js';

/** What an operator did with work that had been given up. */
@Entity('queue_action')
@Index('ix_queue_action', ['workId', 'id'])
export class QueueAction {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @WordColumn(16) kind: 'outbox' | 'dueWork';
  /** The event or the timer. It may have been cleared since. */
  @RefColumn() workId: string;
  @WordColumn(16) action: 'replayed' | 'discarded';
  @TextColumn({ nullable: true }) reason: string | null;
  /** Null when it was done at the command line. */
  @RefColumn({ nullable: true }) personId: string | null;
  @InstantColumn() at: Instant;
}
