import type { Instant, StaffRole } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, WordColumn } from '../../platform/database/columns.js';

/** One person, one role, at one node, for a time; a person may hold several. */
@Entity('role_assignment')
@Index('ix_role_person', ['tenantId', 'personId'])
@Index('ix_role_node', ['tenantId', 'nodeId', 'role'])
@Index('ix_role_ended', ['tenantId', 'validTo', 'personId'])
export class RoleAssignment {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @RefColumn() personId: string;
  @WordColumn(24) role: StaffRole;
  @RefColumn() nodeId: string;
  @InstantColumn() validFrom: Instant;
  @InstantColumn({ nullable: true }) validTo: Instant | null;
}
