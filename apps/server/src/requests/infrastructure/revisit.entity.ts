import type { Instant, RevisitOutcome, Satisfaction } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { FlagColumn, IdColumn, InstantColumn, IntColumn, RefColumn, TextColumn, WordColumn } from '../../platform/database/columns.js';

/** One try to ask the reporter after an answer (回访): by whom, whether they were reached, and what they said to the three questions in their order. */
@Entity('revisit')
@Index('uq_revisit', ['tenantId', 'requestId', 'legSeq', 'attempt'], { unique: true })
export class Revisit {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @RefColumn() requestId: string;
  /** The leg whose answer it is about. */
  @IntColumn() legSeq: number;
  @IntColumn() attempt: number;
  @InstantColumn() at: Instant;
  @RefColumn() unitId: string;
  @WordColumn(16) outcome: RevisitOutcome;
  /** (1) Somebody has been in touch; null where nobody was reached. */
  @FlagColumn({ nullable: true }) contacted: boolean | null;
  /** (2) It is solved. */
  @FlagColumn({ nullable: true }) solved: boolean | null;
  /** (3) Only asked of what is solved. */
  @WordColumn(24, { nullable: true }) satisfaction: Satisfaction | null;
  /** In the reporter's words. */
  @TextColumn({ nullable: true }) comment: string | null;
}
