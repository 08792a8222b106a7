import type { CalendarDay, Instant } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, TextColumn, WordColumn } from '../../platform/database/columns.js';

/** 网格劝和: a few lines on what neighbours agreed, of their own will. Never eligible for judicial confirmation (domain.md 3.9). */
@Entity('informal_mediation')
@Index('ix_informal_request', ['tenantId', 'requestId', 'id'])
@Index('ix_informal_district', ['tenantId', 'districtId', 'recordedAt', 'id'])
@Index('ix_informal_town', ['tenantId', 'townId', 'recordedAt', 'id'])
@Index('ix_informal_village', ['tenantId', 'villageId', 'recordedAt', 'id'])
export class InformalMediation {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @RefColumn() requestId: string;
  // Where, for counts: the organisation as it was when it was recorded.
  @RefColumn() districtId: string;
  @RefColumn({ nullable: true }) townId: string | null;
  @RefColumn({ nullable: true }) villageId: string | null;
  @RefColumn() unitId: string;
  @RefColumn() personId: string;
  @TextColumn() agreed: string;
  @WordColumn(10) agreedOn: CalendarDay;
  @InstantColumn() recordedAt: Instant;
}
