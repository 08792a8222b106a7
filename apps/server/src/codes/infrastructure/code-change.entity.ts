import type { Instant } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, JsonColumn, RefColumn, WordColumn } from '../../platform/database/columns.js';

export const CODE_CHANGES = ['made', 'revoked', 'restored', 'repointed', 'reprinted'] as const;
export type CodeChangeKind = (typeof CODE_CHANGES)[number];

/** Where a code pointed. */
export interface PointedAt {
  readonly gridId: string;
  readonly buildingId: string | null;
  readonly label: string;
}

/** What was done to a code, when and by whom. Nothing here is changed later. */
@Entity('code_change')
@Index('ix_code_change', ['tenantId', 'codeId', 'id'])
export class CodeChange {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @RefColumn() codeId: string;
  @WordColumn(16) kind: CodeChangeKind;
  @InstantColumn() at: Instant;
  @RefColumn({ nullable: true }) personId: string | null;
  @WordColumn(200, { nullable: true }) reason: string | null;
  /** `from`, `to`: of a code that was pointed elsewhere. `other`: text of the code that was printed anew, or of the one that it replaces. `endsAt`: how long both are in use. */
  @JsonColumn() detail: { readonly from?: PointedAt; readonly to?: PointedAt; readonly other?: string; readonly endsAt?: Instant | null };
}
