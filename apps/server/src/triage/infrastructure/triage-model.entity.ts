import type { Instant } from '@yige/domain';
import type { ClassFigures, CoveragePoint, Mistaken, ThresholdPoint } from '@yige/triage';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, IntColumn, JsonColumn, RefColumn, WordColumn } from '../../platform/database/columns.js';

/** `candidate`: taught and judged, not in use; `inUse`: at most one of a district; `replaced`: was in use and comes back when its successor is taken back; `withdrawn`: was taken back, and does not. */
export const MODEL_STATES = ['candidate', 'inUse', 'replaced', 'withdrawn'] as const;
export type ModelState = (typeof MODEL_STATES)[number];

/** How the model did on what was held back. */
export interface ModelFigures {
  readonly coverage: readonly CoveragePoint[];
  readonly macroF1: number;
  /** The district's own model that sorted then and was judged beside it; null for the one that knows no history. */
  readonly beside: string | null;
  /** Not of models that were judged before these were counted. */
  readonly thresholds?: readonly ThresholdPoint[];
  readonly perClass?: readonly ClassFigures[];
  readonly mistaken?: readonly Mistaken[];
}

/** A model that was taught by a district's own history. Its bytes lie in the object store; what they hold are weights of hashed n-grams, no texts. */
@Entity('triage_model')
@Index('ix_triage_model', ['tenantId', 'state', 'id'])
@Index('uq_triage_model_version', ['tenantId', 'version'], { unique: true })
export class TriageModelRow {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  /** By this name suggestions tell which model made them. */
  @WordColumn(40) version: string;
  @WordColumn(12) state: ModelState;
  @WordColumn(40) catalogueVersion: string;
  @InstantColumn() trainedAt: Instant;
  /** When it last came into use; null while it never was. */
  @InstantColumn({ nullable: true }) inUseSince: Instant | null;
  /** Requests of the district that it was taught by. */
  @IntColumn() taught: number;
  /** The newest, held back from it: how many, of how many it told the matter, and of how many the model in use then. */
  @IntColumn() judged: number;
  @IntColumn() rightOfJudged: number;
  @IntColumn() rightBefore: number;
  @JsonColumn() figures: ModelFigures;
}
