import { Entity, Index } from 'typeorm';
import { IdColumn, RefColumn, WordColumn } from '../../platform/database/columns.js';

/** Somebody who serves. Residents are not persons here: see `reporter`. */
@Entity('person')
@Index('ix_person_name', ['tenantId', 'name', 'id'])
export class Person {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @WordColumn(60) name: string;
}
