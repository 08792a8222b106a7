import type { AssistCommand, LegOutcome } from '@yige/domain';
import type { HandlingLeg } from '../../infrastructure/handling-leg.entity.js';
import { ended, type EventDraft, type Move, type MoveContext, note, publicEvent } from '../move.js';

/** What each command on the leg of a unit that helps carries. */
export interface AssistInputs {
  readonly sign: object;
  readonly finish: { readonly report: string };
  readonly decline: { readonly reason: string };
  readonly release: { readonly reason?: string };
}

/** What a command on a helper's leg does; found legal already, with the outcome that it leads to. */
export function onLeg<C extends AssistCommand>(context: MoveContext, leg: HandlingLeg, outcome: LegOutcome | null, input: AssistInputs[C]): Move {
  const { row, actor, now } = context;
  const { unitId } = leg;
  if (outcome === null) {
    return {
      set: {},
      helpers: [{ leg, set: { signedAt: now, personId: actor.personId } }],
      events: [{ type: 'assistSigned', isPublic: false, text: null, data: { unitId }, toUnitId: row.holderUnitId }],
    };
  }
  return {
    set: { openAssists: row.openAssists - 1 },
    helpers: [{ leg, set: { ...ended(outcome, now), ...('report' in input ? { report: input.report } : {}) } }],
    events: endOf(context, leg, outcome, input),
  };
}

function endOf({ row }: MoveContext, { unitId }: HandlingLeg, outcome: LegOutcome, input: Partial<Record<'report' | 'reason', string>>): EventDraft[] {
  if (outcome === 'helped') return [publicEvent('assistFinished', { unitId }), ...note(input.report).map((line) => ({ ...line, data: { unitId } }))];
  // The resident was told that this unit helps, and so is told that it does not; why stays among colleagues.
  const told = outcome === 'released' ? unitId : row.holderUnitId;
  return [{ ...publicEvent('assistEnded', { unitId, outcome }), toUnitId: told }, ...note(input.reason).map((line) => ({ ...line, data: { unitId } }))];
}
