import type { Instant } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, WordColumn } from '../../platform/database/columns.js';

/** A district that this installation serves. */
@Entity('tenant')
@Index('uq_tenant_code', ['code'], { unique: true })
export class Tenant {
  @IdColumn() id: string;
  @WordColumn(32) code: string;
  @WordColumn(120) name: string;
  /** Root of its organisation tree. */
  @RefColumn() districtId: string;
  /** Where everything without another holder waits: never limbo. */
  @RefColumn() dispatchCentreId: string;
  @InstantColumn() createdAt: Instant;
}
