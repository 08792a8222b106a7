import type { Instant, MediatorEnd } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { FlagColumn, IdColumn, InstantColumn, IntColumn, RefColumn, WordColumn } from '../../platform/database/columns.js';

/** Who mediates (调解员): appointed by the committee, there once they have stated their ties and accepted, gone when a party refuses them. */
@Entity('mediator')
@Index('uq_mediator', ['tenantId', 'mediationId', 'seq'], { unique: true })
@Index('ix_mediator_person', ['tenantId', 'personId', 'active', 'mediationId'])
export class Mediator {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @RefColumn() mediationId: string;
  @IntColumn() seq: number;
  @RefColumn() personId: string;
  /** Neither refused nor in conflict. */
  @FlagColumn() active: boolean;
  @InstantColumn() appointedAt: Instant;
  /** When they stated that they have no tie to any party, and accepted. */
  @InstantColumn({ nullable: true }) acceptedAt: Instant | null;
  @InstantColumn({ nullable: true }) endedAt: Instant | null;
  @WordColumn(16, { nullable: true }) end: MediatorEnd | null;
}
