import type { Instant, LegOutcome, LegPart, Tier, UnitKind } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { FlagColumn, IdColumn, InstantColumn, IntColumn, RefColumn, TextColumn, WordColumn } from '../../platform/database/columns.js';

/** One stretch of a request with one unit (办理环节). */
@Entity('handling_leg')
@Index('uq_leg', ['tenantId', 'requestId', 'seq'], { unique: true })
@Index('ix_leg_unit', ['tenantId', 'unitId', 'dispatchedAt', 'id'])
@Index('ix_leg_helping', ['tenantId', 'unitId', 'part', 'finishedAt', 'requestId'])
@Index('ix_leg_of_person', ['tenantId', 'personId', 'part', 'finishedAt', 'requestId'])
export class HandlingLeg {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @RefColumn() requestId: string;
  @IntColumn() seq: number;
  @IntColumn() tier: Tier;
  @WordColumn(8) part: LegPart;
  @RefColumn() unitId: string;
  @WordColumn(24) unitKind: UnitKind;
  @RefColumn({ nullable: true }) personId: string | null;
  @InstantColumn() dispatchedAt: Instant;
  @InstantColumn({ nullable: true }) signDueAt: Instant | null;
  /** By when the reporter should have been spoken with; null for legs that were there before it was kept. */
  @InstantColumn({ nullable: true }) contactDueAt: Instant | null;
  @InstantColumn({ nullable: true }) dueAt: Instant | null;
  /** False while the limits were counted over a year whose holidays nobody has imported. */
  @FlagColumn({ default: true }) dueConfirmed: boolean;
  @InstantColumn({ nullable: true }) signedAt: Instant | null;
  @InstantColumn({ nullable: true }) firstContactAt: Instant | null;
  @InstantColumn({ nullable: true }) finishedAt: Instant | null;
  @WordColumn(24, { nullable: true }) outcome: LegOutcome | null;

  // Of a unit that helps; the lead's own limit stands with the request.
  /** From when its limit runs; a stopped clock moves it. */
  @InstantColumn({ nullable: true }) limitFrom: Instant | null;
  /** What it is asked to do, in one sentence; for colleagues. */
  @TextColumn({ nullable: true }) task: string | null;
  /** What it did; for colleagues. */
  @TextColumn({ nullable: true }) report: string | null;
  /** The whistle by which it was called, or whose meeting gave it the task. */
  @RefColumn({ nullable: true }) whistleId: string | null;
}
