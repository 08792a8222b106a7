import { type Instant, nextLegSeq, type WhistleState } from '@yige/domain';
import { Problem } from '../../../platform/http/problem.js';
import type { HandlingLeg } from '../../infrastructure/handling-leg.entity.js';
import type { RequestRow } from '../../infrastructure/request.entity.js';
import type { Whistle } from '../../infrastructure/whistle.entity.js';
import type { WhistleUnit } from '../../infrastructure/whistle-unit.entity.js';
import { calledEvents, helperLeg } from '../helper-legs.js';
import { type CommandHandler, ended, type EventDraft, type KnownWhistle, type LegChange, type Move, type MoveContext, note, publicEvent } from '../move.js';
import { calling, helpersFor } from './assisting.js';
import { momentBetween } from './moments.js';

/** A meeting farther away than this is an appointment, not a call. */
const FARTHEST_MEETING_MS = 30 * 24 * 3_600_000;
/** "Now" was written down a while before it is sent. */
const CALLED_IN_HURRY_MS = 3_600_000;

/** 吹哨: a town calls at once; a community asks its town first (domain.md 3.5). */
export const whistle: CommandHandler<'whistle'> = async (context, input) => {
  const { row, actor, now, ids } = context;
  if (actor.personId === null) throw new Problem('ACCESS.SIGN_IN_NEEDED');
  const byTown = row.holderUnitKind === 'town';
  const id = ids.next();
  const begun: Whistle = {
    id, tenantId: row.tenantId, requestId: row.id, kind: input.kind, state: byTown ? 'called' : 'asked', callerUnitId: row.holderUnitId, askedByPersonId: actor.personId,
    decidedByPersonId: null, purpose: input.purpose, place: input.place, meetAt: momentBetween(input.meetAt, now - CALLED_IN_HURRY_MS, now + FARTHEST_MEETING_MS), reportDueAt: null, askedAt: now,
    calledAt: null, metAt: null, decision: null, publicDecision: null,
  };
  const units = await calledUnits(context, begun.id, input.units.map(({ unitId }) => unitId));
  const known = { whistle: begun, units };
  if (!byTown) {
    const events: EventDraft[] = [{ type: 'whistleAsked', isPublic: false, text: input.purpose, data: { kind: input.kind }, ...(row.townId === null ? {} : { toUnitId: row.townId }) }];
    return { set: standing(begun.id, 'asked'), whistle: { id, begin: known }, events };
  }
  const call = await callUnits(context, known);
  return { ...call, whistle: { id, begin: { whistle: { ...begun, ...call.whistle.set }, units: units.map((unit) => ({ ...unit, ...call.whistle.units.find(({ unitId }) => unitId === unit.unitId)?.set })) } } };
};

/** The town agrees and the units are called now, or it does not. */
export const approveWhistle: CommandHandler<'approveWhistle'> = async (context, input) => {
  const { actor, now } = context;
  const known = present(context);
  const decided = { decidedByPersonId: actor.personId };
  if (!input.granted) {
    return {
      set: { whistleState: 'refused' },
      whistle: { id: known.whistle.id, set: { ...decided, state: 'refused' } },
      events: [{ type: 'whistleRefused', isPublic: false, text: input.note ?? null, data: {}, toUnitId: known.whistle.callerUnitId }],
    };
  }
  // What was a time of meeting when it was asked may have passed meanwhile: then they meet as soon as they have answered.
  const call = await callUnits(context, known);
  const meetAt = Math.max(known.whistle.meetAt, now);
  return { ...call, whistle: { ...call.whistle, set: { ...call.whistle.set, ...decided, meetAt } }, events: [...call.events, ...note(input.note)] };
};

/** Its caller takes it back before they meet: every called unit is told, and its limit ends. The resident reads of it only if they read that units were called. */
export const recallWhistle: CommandHandler<'recallWhistle'> = (context, input) => {
  const { row, now, helpers } = context;
  const { whistle: { id, state } } = present(context);
  const called = helpers.filter((leg) => leg.part === 'whistle' && leg.whistleId === id);
  const asked: EventDraft[] = state === 'asked' ? [{ type: 'whistleRecalled', isPublic: false, text: null, data: {}, ...(row.townId === null ? {} : { toUnitId: row.townId }) }] : [];
  return {
    set: { whistleState: 'recalled', openAssists: row.openAssists - called.length },
    helpers: called.map((leg) => ({ leg, set: ended('released', now) })),
    whistle: { id, set: { state: 'recalled' } },
    events: [...asked, ...called.map(({ unitId }) => ({ ...publicEvent('whistleRecalled', { unitId }), toUnitId: unitId })), ...note(input.reason)],
  };
};

/** They met: who came, what was decided, and who does what; each task is followed like any helper's. */
export const recordWhistle: CommandHandler<'recordWhistle'> = async (context, input) => {
  const { row, now, helpers } = context;
  const known = present(context);
  for (const { unitId } of input.units) mustBeCalled(known, unitId);
  const here = (unitId: string) => input.units.find((unit) => unit.unitId === unitId);
  const called = helpers.filter((leg) => leg.part === 'whistle' && leg.whistleId === known.whistle.id);
  const ends = called.map((leg): LegChange => {
    const came = here(leg.unitId)?.came === true;
    return { leg, set: { finishedAt: now, outcome: came ? 'came' : 'didNotCome', signedAt: leg.signedAt ?? (came ? now : null) } };
  });
  const calls = await helpersFor(context, input.tasks ?? [], known.whistle.id);
  const set = calling(context, calls);
  return {
    set: { ...set, openAssists: set.openAssists - ends.length, whistleState: 'met' },
    helpers: ends,
    calls,
    whistle: {
      id: known.whistle.id,
      set: { state: 'met', metAt: now, decision: input.decision, publicDecision: input.publicDecision },
      units: known.units.map(({ unitId }) => ({ unitId, set: { came: here(unitId)?.came ?? false, arrivedAt: arrival(here(unitId)?.arrivedAt, known.whistle, now) } })),
    },
    events: [publicEvent('whistleMet', { unitId: row.holderUnitId }, input.publicDecision), ...note(input.decision), ...calls.flatMap(calledEvents)],
  };
};

/** The caller's word on each unit, to be changed until the request is closed. It stays inside and is no ranking of anybody. */
export const rateWhistle: CommandHandler<'rateWhistle'> = (context, input) => {
  const known = present(context);
  for (const { unitId } of input.units) mustBeCalled(known, unitId);
  return {
    set: {},
    whistle: { id: known.whistle.id, units: input.units.map(({ unitId, response }) => ({ unitId, set: { response } })) },
    events: [
      ...input.units.map(({ unitId, response }): EventDraft => ({ type: 'whistleRated', isPublic: false, text: null, data: { unitId, response } })),
      ...note(input.note),
    ],
  };
};

/** Each called unit gets a leg: it is told at once, answers by signing, and is reminded and carded when it does not. */
async function callUnits(context: MoveContext, { whistle: known, units }: KnownWhistle): Promise<Move & { whistle: { id: string; set: Partial<Whistle>; units: { unitId: string; set: Partial<WhistleUnit> }[] } }> {
  const { row, now, dispatching, ids } = context;
  const reportDueAt = await dispatching.reportDue(row.tenantId, known.kind, now);
  const first = nextLegSeq(row);
  const calls: HandlingLeg[] = [];
  for (const [index, { unitId }] of units.entries()) {
    const unit = await dispatching.helper(row.tenantId, unitId);
    calls.push(helperLeg(row, { id: ids.next(), seq: first + index, part: 'whistle', unit, at: now, signDueAt: reportDueAt, dueAt: reportDueAt, task: known.purpose, whistleId: known.id }));
  }
  return {
    set: { ...standing(known.id, 'called'), ...calling(context, calls) },
    calls,
    whistle: { id: known.id, set: { state: 'called', calledAt: now, reportDueAt }, units: calls.map((leg) => ({ unitId: leg.unitId, set: { legSeq: leg.seq } })) },
    events: calls.map((leg) => ({ ...publicEvent('whistled', { fromUnitId: row.holderUnitId, unitId: leg.unitId, kind: known.kind }), toUnitId: leg.unitId })),
  };
}

async function calledUnits({ row, dispatching, ids }: MoveContext, whistleId: string, unitIds: readonly string[]): Promise<WhistleUnit[]> {
  const units = await Promise.all([...new Set(unitIds)].map((unitId) => dispatching.helper(row.tenantId, unitId)));
  if (units.some(({ id }) => id === row.holderUnitId)) throw new Problem('REQUEST.UNIT_HELPS_ALREADY');
  return units.map(({ id, kind }) => ({ id: ids.next(), tenantId: row.tenantId, whistleId, unitId: id, unitKind: kind, legSeq: null, came: null, arrivedAt: null, response: null }));
}

const standing = (whistleId: string, whistleState: WhistleState): Partial<RequestRow> => ({ whistleId, whistleState });

function present({ row, whistle: known }: MoveContext): KnownWhistle {
  if (known === null) throw new Error(`request ${row.id} names a whistle that does not exist`);
  return known;
}

function mustBeCalled({ units }: KnownWhistle, unitId: string): void {
  if (!units.some((unit) => unit.unitId === unitId)) throw new Problem('REQUEST.UNIT_NOT_CALLED');
}

/** When a unit came: between the call and now. */
const arrival = (text: string | undefined, { calledAt, askedAt }: Whistle, now: Instant): Instant | null =>
  text === undefined ? null : momentBetween(text, (calledAt ?? askedAt) - 1, now);
