import type { Instant, LegOutcome, LegPart, Tier, UnitKind } from '@yige/domain';
import type { HandlingLeg } from '../infrastructure/handling-leg.entity.js';
import type { RequestRow } from '../infrastructure/request.entity.js';
import { ended, type EventDraft, type LegChange, publicEvent } from './move.js';

/** A unit that begins to help. */
export interface HelperCall {
  readonly id: string;
  readonly seq: number;
  readonly part: LegPart;
  readonly unit: { readonly id: string; readonly kind: UnitKind; readonly tier: Tier };
  readonly at: Instant;
  readonly signDueAt: Instant;
  readonly dueAt: Instant;
  readonly task: string;
  readonly whistleId: string | null;
}

export function helperLeg(row: RequestRow, { id, seq, part, unit, at, signDueAt, dueAt, task, whistleId }: HelperCall): HandlingLeg {
  return {
    id, seq, part, signDueAt, dueAt, task, whistleId,
    tenantId: row.tenantId,
    requestId: row.id,
    tier: unit.tier,
    unitId: unit.id,
    unitKind: unit.kind,
    personId: null,
    dispatchedAt: at,
    limitFrom: at,
    dueConfirmed: row.dueConfirmed,
    signedAt: null,
    firstContactAt: null,
    contactDueAt: null,
    finishedAt: null,
    outcome: null,
    report: null,
  };
}

/** The resident reads who helps, the unit and its colleagues also what it is asked. */
export const calledEvents = (leg: HandlingLeg): EventDraft[] => [
  { ...publicEvent('assistCalled', { unitId: leg.unitId, dueAt: leg.dueAt }), toUnitId: leg.unitId },
  { type: 'noted', isPublic: false, text: leg.task, data: { unitId: leg.unitId } },
];

/** Helpers whom nobody needs any more, for a reason that is not theirs; each unit is told. */
export function letGo(legs: readonly HandlingLeg[], outcome: LegOutcome, at: Instant): { readonly helpers: LegChange[]; readonly events: EventDraft[] } {
  return {
    helpers: legs.map((leg) => ({ leg, set: ended(outcome, at) })),
    events: legs.map((leg) => ({ type: 'assistEnded', isPublic: false, text: null, data: { unitId: leg.unitId, outcome }, toUnitId: leg.unitId })),
  };
}
