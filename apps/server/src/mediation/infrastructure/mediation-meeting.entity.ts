import type { Instant } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, IntColumn, JsonColumn, RefColumn, TextColumn, WordColumn } from '../../platform/database/columns.js';

/** One meeting of a mediation: when, where, who came, and a short record. */
@Entity('mediation_meeting')
@Index('uq_mediation_meeting', ['tenantId', 'mediationId', 'seq'], { unique: true })
export class MediationMeeting {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @RefColumn() mediationId: string;
  @IntColumn() seq: number;
  @InstantColumn() heldAt: Instant;
  @WordColumn(200) place: string;
  /** Ids of the parties that came. */
  @JsonColumn() partyIds: string[];
  /** Others who were asked to come: elders, a lawyer, the property manager. */
  @WordColumn(300, { nullable: true }) others: string | null;
  @TextColumn() record: string;
  @RefColumn() recordedById: string;
  @InstantColumn() recordedAt: Instant;
}
