import { nextLegSeq, type Placement } from '@yige/domain';
import type { HandlingLeg } from '../infrastructure/handling-leg.entity.js';
import { calling } from './commands/assisting.js';
import type { Dispatch } from './dispatching.js';
import { calledEvents, helperLeg } from './helper-legs.js';
import { ended, type EventDraft, type Move, type MoveContext, publicEvent, type WhistleChange } from './move.js';

/** Another unit takes the request of one that is no more. What the resident was promised stands; the leg before it stays in the history. */
export async function takeOver(context: MoveContext, to: Placement, cause: 'unitClosed' | 'nobodyLeft'): Promise<Move> {
  const { row, now, dispatching } = context;
  const outcome = cause === 'unitClosed' ? 'unitClosed' : 'handedBack';
  const ruled = row.ruledUnitId === row.holderUnitId && to.unit.kind === row.holderUnitKind ? { ruledUnitId: to.unit.id } : {};
  if (row.status === 'submitted' || row.status === 'answered' || row.status === 'deferred') {
    return { set: { ...ruled, holderUnitId: to.unit.id, holderUnitKind: to.unit.kind, holderPersonId: null }, events: [told(context, to, null)] };
  }
  const dispatch = await dispatching.keepingLimit(row, to, now);
  const move = { leg: ended(outcome, now), dispatch, events: [told(context, dispatch.placement, dispatch.dueAt)] };
  // Its clock stands, and the question or the reason for it stays: whoever of the unit acts next goes on from there.
  if (row.clockStoppedAt !== null) return { ...move, set: { ...ruled, ...standingStill(context, dispatch) }, begins: { signDueAt: null, contactDueAt: null } };
  const contacted = row.signedAt !== null && row.contactDueAt === null;
  return { ...move, set: { ...ruled, dueAt: dispatch.dueAt, contactDueAt: contacted ? null : (row.contactDueAt ?? dispatch.contactDueAt) } };
}

/** A unit that helped is no more. Its successor, where there is one that has no part in it yet, is asked for the same until the same time. */
export async function takeOverLeg(context: MoveContext, leg: HandlingLeg, heir: Placement['unit'] | null): Promise<Move> {
  const { row, now, ids, dispatching, helpers, whistle } = context;
  const { unitId, part } = leg;
  const busy = heir === null || heir.id === row.holderUnitId || helpers.some((other) => other.part === part && other.unitId === heir.id);
  const calls = busy ? [] : [helperLeg(row, {
    id: ids.next(), seq: nextLegSeq(row), part, unit: await dispatching.helper(row.tenantId, heir.id), at: now,
    signDueAt: Math.max(leg.signDueAt ?? now, await dispatching.signDue(row, now)), dueAt: leg.dueAt ?? now, task: leg.task ?? '', whistleId: leg.whistleId,
  })];
  const set = calling(context, calls);
  const change = whistle === null ? null : calledInstead(whistle.whistle.id, leg, calls);
  return {
    set: { ...set, openAssists: set.openAssists - 1 },
    helpers: [{ leg, set: ended('unitClosed', now) }],
    calls,
    ...(change === null ? {} : { whistle: change }),
    events: [{ ...publicEvent('assistEnded', { unitId, outcome: 'unitClosed' }), toUnitId: row.holderUnitId }, ...calls.flatMap(calledEvents)],
  };
}

/** Of a whistle the place of the closed unit is its successor's, with whatever was noted of it. */
function calledInstead(whistleId: string, leg: HandlingLeg, calls: readonly HandlingLeg[]): WhistleChange | null {
  const [call] = calls;
  if (leg.part !== 'whistle' || leg.whistleId !== whistleId || call === undefined) return null;
  return { id: whistleId, units: [{ unitId: leg.unitId, set: { unitId: call.unitId, unitKind: call.unitKind, legSeq: call.seq } }] };
}

const told = ({ row }: MoveContext, { unit }: Placement, dueAt: number | null): EventDraft =>
  publicEvent('takenOver', { fromUnitId: row.holderUnitId, unitId: unit.id, ...(dueAt === null ? {} : { dueAt }) });

function standingStill({ row }: MoveContext, dispatch: Dispatch): Move['set'] {
  const { signedAt, signDueAt, contactDueAt, climbAt, nextDueAt, dueConfirmed } = row;
  return { signedAt, signDueAt, contactDueAt, climbAt, nextDueAt, dueConfirmed, dueAt: row.dueAt ?? dispatch.dueAt };
}
