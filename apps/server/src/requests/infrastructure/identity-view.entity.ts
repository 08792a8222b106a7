import type { Instant } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, WordColumn } from '../../platform/database/columns.js';

/** Somebody read who reported: who, for which unit, what for. The reporter reads it (product.md "Who sees what"). */
@Entity('identity_view')
@Index('ix_identity_view', ['tenantId', 'requestId', 'id'])
export class IdentityView {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @RefColumn() requestId: string;
  @RefColumn() personId: string;
  @RefColumn() unitId: string;
  @WordColumn(120) reason: string;
  @InstantColumn() at: Instant;
}
