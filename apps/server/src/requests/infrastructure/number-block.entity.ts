import { Entity, Index } from 'typeorm';
import { IdColumn, IntColumn, RefColumn, WordColumn } from '../../platform/database/columns.js';

/** How far the request numbers of a day are leased to processes (decisions.md "Ids": gaps are fine, never one hot row per submit). */
@Entity('number_block')
@Index('uq_number_block', ['tenantId', 'day'], { unique: true })
export class NumberBlock {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  /** `20261122`, Asia/Shanghai */
  @WordColumn(8) day: string;
  @IntColumn() leased: number;
}
