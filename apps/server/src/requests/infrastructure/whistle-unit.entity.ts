import type { Instant, UnitKind, WhistleResponse } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { FlagColumn, IdColumn, InstantColumn, IntColumn, RefColumn, WordColumn } from '../../platform/database/columns.js';

/** One unit that a whistle calls, whether it came, and how it responded. Of units, never of persons (domain.md 3.5). */
@Entity('whistle_unit')
@Index('uq_whistle_unit', ['tenantId', 'whistleId', 'unitId'], { unique: true })
export class WhistleUnit {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @RefColumn() whistleId: string;
  @RefColumn() unitId: string;
  @WordColumn(24) unitKind: UnitKind;
  /** The leg by which it is followed on the clock; null until it is called. */
  @IntColumn({ nullable: true }) legSeq: number | null;
  @FlagColumn({ nullable: true }) came: boolean | null;
  @InstantColumn({ nullable: true }) arrivedAt: Instant | null;
  @WordColumn(16, { nullable: true }) response: WhistleResponse | null;
}
