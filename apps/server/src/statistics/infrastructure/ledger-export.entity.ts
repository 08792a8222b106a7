import type { Instant } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, IntColumn, JsonColumn, RefColumn, WordColumn } from '../../platform/database/columns.js';

/** Who took a ledger out, when, of what and how much. Written before the first line leaves. */
@Entity('ledger_export')
@Index('ix_ledger_export', ['tenantId', 'id'])
export class LedgerExport {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @RefColumn() personId: string;
  @JsonColumn() scope: { readonly nodeIds: readonly string[]; readonly from: string; readonly to: string };
  @WordColumn(8) format: string;
  /** Null while it runs, or when it broke off. */
  @IntColumn({ nullable: true }) lineCount: number | null;
  @InstantColumn() begunAt: Instant;
  @InstantColumn({ nullable: true }) finishedAt: Instant | null;
}
