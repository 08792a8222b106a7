import { nextRevisitFrom, type RevisitOutcome, revisitOutcome } from '@yige/domain';
import { type FieldFault, Problem } from '../../../platform/http/problem.js';
import type { RequestRow } from '../../infrastructure/request.entity.js';
import { type CommandHandler, ended, type Move, type MoveContext, note, orNull, publicEvent, unitOf } from '../move.js';
import { again } from './again.js';
import type { CommandInputs } from './command-inputs.js';

/**
 * By another unit than the handler's, after asking the reporter. A joint review that ends it against the reporter's word says why it was done
 * according to law (F4) and where they can still turn.
 */
export const close: CommandHandler<'close'> = ({ row, now }, input) => {
  const reviewed = row.review === 'open' && (input.result === 'unsolved' || row.status !== 'answered');
  if (!reviewed) return { set: { closedAt: now, closeResult: input.result, nextDueAt: now }, events: [publicEvent('closed', { result: input.result }), ...note(input.note)] };
  const { reasons, remedies } = input;
  if (reasons === undefined || remedies === undefined) throw missing([...(reasons === undefined ? ['reasons'] : []), ...(remedies === undefined ? ['remedies'] : [])]);
  return {
    set: { closedAt: now, closeResult: 'unsolved', resolution: 'notPossibleByLaw', review: 'done', nextDueAt: now, extensionUntil: null },
    ...(row.status === 'answered' ? {} : { leg: ended('resolved', now) }),
    events: [publicEvent('closed', { result: 'unsolved', review: true }, `${reasons}\n\n${remedies}`), ...note(input.note)],
  };
};

/** 回访: what the reporter says decides: solved closes it in their words, "not solved" or "nobody came" is redone, the third try in vain closes it unanswered. */
export const revisit: CommandHandler<'revisit'> = async (context, input) => {
  const { row, actor, role, now, ids } = context;
  const outcome = outcomeOf(row, input);
  const { contacted = null, solved = null, satisfaction = null, comment = null } = input;
  const asked = publicEvent('revisited', { outcome, attempt: row.revisitTries + 1, contacted, solved, satisfaction }, orNull(input.comment));
  const move = await followed(context, outcome, contacted);
  return {
    ...move,
    revisit: {
      id: ids.next(), tenantId: row.tenantId, requestId: row.id, legSeq: row.legSeq, attempt: row.revisitTries + 1, at: now, unitId: unitOf(actor, role) ?? row.firstReceiverId,
      outcome, contacted, solved, satisfaction, comment,
    },
    events: [asked, ...move.events, ...note(input.note)],
  };
};

async function followed(context: MoveContext, outcome: RevisitOutcome, contacted: boolean | null): Promise<Move> {
  const { row, now, related } = context;
  switch (outcome) {
    case 'notReached':
      return { set: { revisitTries: row.revisitTries + 1, revisitFrom: nextRevisitFrom([...(await related.triesOf(row)), now], now) }, events: [] };
    case 'unsolved': {
      const { set, dispatch, review } = await again(context);
      const { tier, unit } = dispatch.placement;
      const reason = contacted === false ? 'nobodyCame' : 'notSolved';
      return { set: { ...set, redos: row.redos + 1 }, dispatch, events: [publicEvent('reopened', { reason, tier, unitId: unit.id, dueAt: dispatch.dueAt, ...(review ? { review } : {}) })] };
    }
    case 'solved':
    case 'givenUp': {
      const result = outcome === 'solved' ? 'solved' : 'noAnswer';
      return { set: { closedAt: now, closeResult: result, nextDueAt: now }, events: [publicEvent('closed', { result })] };
    }
  }
}

/**
 * What comes of a revisit, from the answers as they were given.
 * @throws Problem when a question that comes before another has no answer, or somebody who was not reached has answered.
 */
export function outcomeOf(row: Pick<RequestRow, 'revisitTries'>, input: CommandInputs['revisit']): RevisitOutcome {
  const { reached, contacted, solved, satisfaction } = input;
  if (!reached) {
    const given = Object.entries({ contacted, solved, satisfaction }).flatMap(([field, value]) => (value === undefined ? [] : [field]));
    if (given.length > 0) throw invalid(given.map((field) => ({ field, code: 'unknown', params: {} })));
    return revisitOutcome(null, row.revisitTries);
  }
  if (contacted === undefined || solved === undefined || (solved && satisfaction === undefined)) {
    throw missing([...(contacted === undefined ? ['contacted'] : []), ...(solved === undefined ? ['solved'] : solved && satisfaction === undefined ? ['satisfaction'] : [])]);
  }
  return revisitOutcome(solved, row.revisitTries);
}

const missing = (fields: readonly string[]): Problem => invalid(fields.map((field) => ({ field, code: 'required', params: {} })));
const invalid = (fields: readonly FieldFault[]): Problem => new Problem('VALIDATION.FAILED', { fields });
