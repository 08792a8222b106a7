import type { CalendarDay, Representation } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, IntColumn, RefColumn, TextColumn, WordColumn } from '../../platform/database/columns.js';

/** A party of a mediation: name and telephone are sealed as a reporter's are. */
@Entity('mediation_party')
@Index('uq_mediation_party', ['tenantId', 'mediationId', 'seq'], { unique: true })
export class MediationParty {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @RefColumn() mediationId: string;
  /** 1 is party A (甲方). */
  @IntColumn() seq: number;
  @TextColumn() nameSealed: string;
  @TextColumn({ nullable: true }) phoneSealed: string | null;
  @WordColumn(16, { nullable: true }) representation: Representation | null;
  @TextColumn({ nullable: true }) representativeSealed: string | null;
  /** When the party agreed to mediate. */
  @WordColumn(10, { nullable: true }) consentedOn: CalendarDay | null;
  /** When the party went back on it. */
  @WordColumn(10, { nullable: true }) leftOn: CalendarDay | null;
}
