import type { CalendarDay, Instant } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { FlagColumn, IdColumn, InstantColumn, RefColumn, TextColumn, WordColumn } from '../../platform/database/columns.js';

/** The parties' consent to hand the whole file on (综治中心), so that they need not tell it again; without this row nothing leaves. */
@Entity('file_handover')
@Index('ix_file_handover', ['tenantId', 'mediationId', 'id'])
export class FileHandover {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @RefColumn() mediationId: string;
  @WordColumn(100) receiver: string;
  @TextColumn() reason: string;
  /** The parties also agreed that their telephone numbers go along. */
  @FlagColumn() withPhones: boolean;
  @WordColumn(10) consentedOn: CalendarDay;
  @RefColumn() recordedById: string;
  @InstantColumn() recordedAt: Instant;
  @InstantColumn({ nullable: true }) handedAt: Instant | null;
}
