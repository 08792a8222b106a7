import type { Instant } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../../platform/database/columns.js';

/** Which branch leads a grid, and when: several grids may share one joint branch (联建). */
@Entity('grid_branch')
@Index('ix_grid_branch_grid', ['tenantId', 'gridId'])
@Index('ix_grid_branch_branch', ['tenantId', 'branchId'])
export class GridBranch {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @RefColumn() gridId: string;
  @RefColumn() branchId: string;
  @InstantColumn() validFrom: Instant;
  @InstantColumn({ nullable: true }) validTo: Instant | null;
}
