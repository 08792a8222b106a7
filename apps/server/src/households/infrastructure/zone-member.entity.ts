import type { Instant } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../../platform/database/columns.js';

/** The party member who answers for a zone of households (责任区). */
@Entity('zone_member')
@Index('ix_zone_member_zone', ['tenantId', 'zoneId'])
@Index('ix_zone_member_person', ['tenantId', 'personId'])
export class ZoneMember {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @RefColumn() zoneId: string;
  @RefColumn() personId: string;
  @InstantColumn() validFrom: Instant;
  @InstantColumn({ nullable: true }) validTo: Instant | null;
}
