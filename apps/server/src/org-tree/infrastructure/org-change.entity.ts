import type { Instant, OrgNodeKind } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, JsonColumn, RefColumn, WordColumn } from '../../platform/database/columns.js';

export const ORG_CHANGES = ['opened', 'moved', 'renamed', 'closed'] as const;
export type OrgChangeKind = (typeof ORG_CHANGES)[number];

/** What changes at a node of the tree, and from when. Rows are only added; together they are the history of a node's name, place and end. */
@Entity('org_change')
@Index('ix_org_change_node', ['tenantId', 'nodeId', 'since'])
@Index('ix_org_change_batch', ['tenantId', 'batchId'])
@Index('ix_org_change_successor', ['tenantId', 'successorId'])
export class OrgChange {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  /** Changes that were ordered together happen together. */
  @RefColumn() batchId: string;
  /** Of a node that is opened: the id that it will have. */
  @RefColumn() nodeId: string;
  @WordColumn(16) what: OrgChangeKind;
  /** Parent, name and code before and after, as far as they change. */
  @JsonColumn() data: OrgChangeData;
  /** Of a node that was closed: which one took its place. */
  @RefColumn({ nullable: true }) successorId: string | null;
  @InstantColumn() since: Instant;
  /** Null: by the operator's command. */
  @RefColumn({ nullable: true }) plannedBy: string | null;
  @InstantColumn() plannedAt: Instant;
  @InstantColumn({ nullable: true }) appliedAt: Instant | null;
}

export interface OrgChangeData {
  readonly kind?: OrgNodeKind;
  readonly parentId?: string;
  readonly fromParentId?: string | null;
  readonly name?: string;
  readonly fromName?: string;
  readonly code?: string | null;
  readonly fromCode?: string | null;
}
