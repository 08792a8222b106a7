import { Entity, Index } from 'typeorm';
import { IdColumn, RefColumn, WordColumn } from '../../platform/database/columns.js';

@Entity('building')
@Index('ix_building_grid', ['tenantId', 'gridId', 'name'])
export class Building {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @RefColumn() gridId: string;
  @WordColumn(120) name: string;
  @WordColumn(200) address: string;
}
