import type { CalendarDay, Instant, TermState } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, IntColumn, RefColumn, TextColumn, WordColumn } from '../../platform/database/columns.js';

/** One thing that somebody promised: what, how, where, until when, and whether it was done. */
@Entity('mediation_term')
@Index('uq_mediation_term', ['tenantId', 'mediationId', 'seq'], { unique: true })
export class MediationTerm {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @RefColumn() mediationId: string;
  @IntColumn() seq: number;
  /** The party that performs it. */
  @RefColumn() partyId: string;
  @TextColumn() what: string;
  @WordColumn(200) way: string;
  @WordColumn(200) place: string;
  @WordColumn(10) dueOn: CalendarDay;
  @WordColumn(16) state: TermState;
  @InstantColumn({ nullable: true }) followedUpAt: Instant | null;
  @TextColumn({ nullable: true }) note: string | null;
}
