import type { Instant, WhistleKind, WhistleState } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, TextColumn, WordColumn } from '../../platform/database/columns.js';

/** 吹哨: a street or community calls several units to one place for one request. What they then have to do are legs like any helper's. */
@Entity('whistle')
@Index('ix_whistle_state', ['tenantId', 'state', 'requestId'])
@Index('ix_whistle_request', ['tenantId', 'requestId', 'askedAt', 'id'])
export class Whistle {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @RefColumn() requestId: string;
  @WordColumn(16) kind: WhistleKind;
  @WordColumn(8) state: WhistleState;
  @RefColumn() callerUnitId: string;
  @RefColumn() askedByPersonId: string;
  /** Who of the town approved or refused it; null where no approval is needed. */
  @RefColumn({ nullable: true }) decidedByPersonId: string | null;
  /** What the units are called for; for colleagues. */
  @TextColumn() purpose: string;
  @WordColumn(200) place: string;
  @InstantColumn() meetAt: Instant;
  /** By when a called unit has to answer; null until it is called. */
  @InstantColumn({ nullable: true }) reportDueAt: Instant | null;
  @InstantColumn() askedAt: Instant;
  @InstantColumn({ nullable: true }) calledAt: Instant | null;
  @InstantColumn({ nullable: true }) metAt: Instant | null;
  /** What they decided, for colleagues. */
  @TextColumn({ nullable: true }) decision: string | null;
  /** The sentence about it that the resident reads. */
  @TextColumn({ nullable: true }) publicDecision: string | null;
}
