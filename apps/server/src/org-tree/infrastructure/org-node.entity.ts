import type { Instant, OrgNodeKind } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, WordColumn } from '../../platform/database/columns.js';

/** One node of the organisation tree for the time that it stood. Codes are strings; a node may have none (港湾街道: not yet published). */
@Entity('org_node')
@Index('ix_org_node_parent', ['tenantId', 'parentId', 'kind', 'code'])
@Index('ix_org_node_kind', ['tenantId', 'kind', 'code'])
export class OrgNode {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @WordColumn(24) kind: OrgNodeKind;
  @WordColumn(32, { nullable: true }) code: string | null;
  /** Which list the code comes from, with its version: `nbs-2023`, `department`, `grid`. */
  @WordColumn(32, { nullable: true }) codeSystem: string | null;
  @WordColumn(120) name: string;
  @RefColumn({ nullable: true }) parentId: string | null;
  /** Ids from the root to this node itself, joined by `/`. */
  @WordColumn(400) path: string;
  @InstantColumn() validFrom: Instant;
  @InstantColumn({ nullable: true }) validTo: Instant | null;
}
