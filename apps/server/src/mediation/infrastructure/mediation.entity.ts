import type { CalendarDay, ConfirmationState, Instant, MediationStatus } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { FlagColumn, IdColumn, InstantColumn, IntColumn, RefColumn, TextColumn, WordColumn } from '../../platform/database/columns.js';

/** A formal mediation (人民调解) by the committee of a village or town. Who the parties are stands apart, sealed. */
@Entity('mediation')
@Index('ix_mediation_request', ['tenantId', 'requestId', 'id'])
@Index('ix_mediation_committee', ['tenantId', 'committeeId', 'open', 'id'])
@Index('ix_mediation_district', ['tenantId', 'districtId', 'openedAt', 'id'])
@Index('ix_mediation_town', ['tenantId', 'townId', 'openedAt', 'id'])
@Index('ix_mediation_village', ['tenantId', 'villageId', 'openedAt', 'id'])
export class Mediation {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @RefColumn() requestId: string;
  /** Counts the steps. Every step is conditional on it. */
  @IntColumn() version: number;
  @WordColumn(16) status: MediationStatus;
  /** Kept beside `status` so that one index serves the list of what goes on. */
  @FlagColumn() open: boolean;
  /** The village or town whose committee it is. */
  @RefColumn() committeeId: string;
  @RefColumn() districtId: string;
  @RefColumn({ nullable: true }) townId: string | null;
  @RefColumn({ nullable: true }) villageId: string | null;
  @RefColumn() openedById: string;
  @InstantColumn() openedAt: Instant;
  /** The informal talk that it follows. */
  @RefColumn({ nullable: true }) informalId: string | null;
  /** Last day of the month, or of the longer time that every party agreed to. */
  @WordColumn(10) lastDay: CalendarDay;
  /** When it was agreed last to take longer. */
  @InstantColumn({ nullable: true }) prolongedAt: Instant | null;
  @InstantColumn({ nullable: true }) endedAt: Instant | null;
  @TextColumn({ nullable: true }) endNote: string | null;
  @WordColumn(10, { nullable: true }) effectiveOn: CalendarDay | null;
  @WordColumn(16) confirmation: ConfirmationState;
  @WordColumn(10, { nullable: true }) appliedOn: CalendarDay | null;
  @WordColumn(10, { nullable: true }) courtAnsweredOn: CalendarDay | null;
}
