import type { Instant } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../../platform/database/columns.js';

/** A time in which a member is not sent requests. No reason and no whereabouts: neither is asked, so neither can leak (product.md "Never built"). */
@Entity('absence')
@Index('ix_absence_person', ['tenantId', 'personId', 'endsAt', 'id'])
export class AbsenceRow {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @RefColumn() personId: string;
  @InstantColumn() startsAt: Instant;
  @InstantColumn() endsAt: Instant;
  /** Ended early, or taken back before it began. */
  @InstantColumn({ nullable: true }) endedAt: Instant | null;
  @RefColumn() enteredByPersonId: string;
  @InstantColumn() enteredAt: Instant;
}
