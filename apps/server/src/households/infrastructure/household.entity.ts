import { Entity, Index } from 'typeorm';
import { IdColumn, RefColumn, WordColumn } from '../../platform/database/columns.js';

/** A door, and nothing of who lives behind it (product.md "Household file": none exists by default). */
@Entity('household')
@Index('uq_household_door', ['tenantId', 'buildingId', 'unit', 'room'], { unique: true })
@Index('ix_household_building_zone', ['tenantId', 'buildingId', 'zoneId'])
@Index('ix_household_zone', ['tenantId', 'zoneId'])
export class Household {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @RefColumn() buildingId: string;
  /** Null: nobody's zone yet. */
  @RefColumn({ nullable: true }) zoneId: string | null;
  @WordColumn(40) unit: string;
  @WordColumn(40) room: string;
}
