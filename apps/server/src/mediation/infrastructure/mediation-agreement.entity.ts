import type { AgreementForm, CalendarDay, Instant } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, IntColumn, JsonColumn, RefColumn, TextColumn, WordColumn } from '../../platform/database/columns.js';

/** Who signed the paper, and when. The software notes it; it does not sign. */
export interface PaperSignature {
  /** A party's or a mediator's row. */
  readonly by: string;
  readonly on: CalendarDay;
}

/** What the parties agreed (调解协议). Its terms are rows of their own, since each is followed up. */
@Entity('mediation_agreement')
@Index('uq_mediation_agreement', ['tenantId', 'mediationId'], { unique: true })
export class MediationAgreement {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @RefColumn() mediationId: string;
  @WordColumn(8) form: AgreementForm;
  @TextColumn() facts: string;
  /** One for each party, and one that the committee keeps. */
  @IntColumn() copies: number;
  @WordColumn(10) agreedOn: CalendarDay;
  @JsonColumn() signatures: PaperSignature[];
  @WordColumn(10, { nullable: true }) sealedOn: CalendarDay | null;
  @InstantColumn() drawnUpAt: Instant;
}
