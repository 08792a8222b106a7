import { Entity, Index } from 'typeorm';
import { IdColumn, IntColumn, RefColumn, WordColumn } from '../../platform/database/columns.js';

/** How often a code was opened on a day (Asia/Shanghai). Scans are counted, never people. */
@Entity('code_scans')
@Index('uq_code_scans', ['tenantId', 'codeId', 'day'], { unique: true })
export class CodeScans {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @RefColumn() codeId: string;
  /** `2026-11-22` */
  @WordColumn(10) day: string;
  @IntColumn() count: number;
}
