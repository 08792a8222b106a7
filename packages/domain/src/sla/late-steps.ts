import type { Instant } from '../kernel/instant.js';
import type { RequestStatus, Tier, Urgency } from '../requests/request-vocabulary.js';
import { HOUR_MS, MINUTE_MS } from './calendar-day.js';

/** A step on the way to the answer that has a limit of its own: sorting, signing (签收), the first word with the reporter. */
export const STEPS = ['sort', 'sign', 'contact'] as const;
export type Step = (typeof STEPS)[number];

/** What of a request decides which step is awaited. */
export interface StepState {
  readonly status: RequestStatus;
  readonly tier: Tier;
  readonly urgency: Urgency;
  /** By when it is to be signed; by when it is to be sorted as long as it is not. */
  readonly signDueAt: Instant | null;
  /** Null once the reporter was reached. */
  readonly contactDueAt: Instant | null;
}

/** Somebody is told that a step is late: `up` levels above the unit with which it lies, 0 being that unit itself. */
export interface LateStep {
  readonly step: Step;
  readonly at: Instant;
  readonly up: number;
}

/** How long the one who was told has before the next level is: once more the limit of the signing, in natural time (domain.md 3.2). */
export const TOLD_AGAIN_AFTER_MS: Readonly<Record<Urgency, number>> = { U0: 15 * MINUTE_MS, U1: 30 * MINUTE_MS, U2: 4 * HOUR_MS, U3: 24 * HOUR_MS };

/** From the branch over village and town to the dispatch centre: nothing unsorted is forgotten on the way. */
const LEVELS_ABOVE_A_QUEUE = 3;

/**
 * Who is told when of the step that is awaited. Signing late counts by itself, since a limit that began with signing would never begin
 * (domain.md 3.1): the unit is reminded at the limit, the level above told when nothing happened. What nobody sorts climbs level by level.
 * Tier 1 is volunteers: what they do not take climbs by itself. No card follows from it.
 */
export function lateSteps(state: StepState): LateStep[] {
  const { status, tier, urgency, signDueAt, contactDueAt } = state;
  const again = TOLD_AGAIN_AFTER_MS[urgency];
  if (status === 'submitted') {
    if (signDueAt === null) return [];
    return Array.from({ length: LEVELS_ABOVE_A_QUEUE }, (_, n) => ({ step: 'sort', at: signDueAt + n * again, up: n + 1 }));
  }
  if (tier === 1) return [];
  const told = (step: Step, due: Instant | null): LateStep[] => (due === null ? [] : [{ step, at: due, up: 0 }, { step, at: due + again, up: 1 }]);
  if (status === 'dispatched') return told('sign', signDueAt);
  return status === 'inProgress' ? told('contact', contactDueAt) : [];
}
