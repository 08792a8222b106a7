import type { Instant } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, TextColumn } from '../../platform/database/columns.js';

/** Somebody read a party's telephone number, and said why. Only ever added. */
@Entity('mediation_contact_view')
@Index('ix_mediation_contact_view', ['tenantId', 'mediationId', 'id'])
export class MediationContactView {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @RefColumn() mediationId: string;
  @RefColumn() partyId: string;
  @RefColumn() personId: string;
  @TextColumn() reason: string;
  @InstantColumn() viewedAt: Instant;
}
