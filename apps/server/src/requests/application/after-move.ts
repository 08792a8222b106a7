import { type Command, helpersEnd, type Instant, LIMIT_STARTS_ANEW, nextLegSeq, type RequestStatus, type Role, TRANSITIONS } from '@yige/domain';
import type { OutgoingEvent } from '../../platform/outbox/outbox.js';
import type { HandlingLeg } from '../infrastructure/handling-leg.entity.js';
import type { RequestEvent } from '../infrastructure/request-event.entity.js';
import type { RequestRow } from '../infrastructure/request.entity.js';
import type { ServedCommand } from './commands/command-inputs.js';
import { holderFields, isOpen } from './first-rows.js';
import { letGo } from './helper-legs.js';
import type { EventDraft, Move, MoveContext } from './move.js';
import { TOLD_INSIDE } from './request-events.js';

/** Once the lead has ended its leg, nobody has anything to help with, and a whistle calls nobody any more; a new lead may call again. */
export function withoutHelpers({ row, to, now, helpers, whistle }: MoveContext, move: Move): Move {
  const leadMoved = move.dispatch !== undefined;
  const outcome = helpersEnd({ status: to, open: isOpen(to), leadMoved });
  if (outcome === null || (helpers.length === 0 && row.whistleState === null)) return move;
  const goes = letGo(helpers, outcome, now);
  const unmet = whistle !== null && (row.whistleState === 'asked' || row.whistleState === 'called');
  return {
    ...move,
    set: { ...move.set, openAssists: 0, ...(unmet || leadMoved ? { whistleState: null, whistleId: null } : {}) },
    helpers: goes.helpers,
    ...(unmet ? { whistle: { id: whistle.whistle.id, set: { state: 'ended' as const } } } : {}),
    events: [...move.events, ...goes.events],
  };
}

/** Open legs of helpers as they stand after the move; those that ended have no timers. */
export const helpersAfter = (helpers: readonly HandlingLeg[], move: Move): HandlingLeg[] => [
  ...helpers.map((leg) => ({ ...leg, ...move.helpers?.find((change) => change.leg.seq === leg.seq)?.set })),
  ...(move.calls ?? []),
];

/** What leaves the service: of what somebody is told, or else one line all the same, since whoever counts has to hear of every change. */
export function outgoing(events: readonly RequestEvent[], drafts: readonly EventDraft[]): OutgoingEvent[] {
  const leaving = events.map((event, index) => ({ event, toUnitId: drafts[index]?.toUnitId ?? null }));
  const told = leaving.filter(({ event, toUnitId }) => event.isPublic || toUnitId !== null || TOLD_INSIDE.includes(event.type));
  return (told.length > 0 ? told : leaving.slice(-1)).map(({ event: { tenantId, requestId, seq, type, data, at: occurredAt }, toUnitId }) => {
    const payload = { requestId, level: data['level'] ?? null, step: data['step'] ?? null, toUnitId };
    return { tenantId, aggregateId: requestId, seq, type: `request.${type}`, payload, occurredAt };
  });
}

/** The columns of a request that a move changes, its clock among them. */
export function afterMove(row: RequestRow, command: Command | null, move: Move, status: RequestStatus): Partial<RequestRow> {
  const dispatched = move.dispatch ? { ...holderFields(move.dispatch, nextLegSeq(row)), limitFrom: limitFrom(row, command, move.dispatch.at) } : {};
  const set = { ...dispatched, ...move.set, ...standstill(row, command, move), status, open: isOpen(status) };
  // The clock of a request starts with its first dispatch and keeps that moment (product.md "Clock rules").
  return row.dispatchedAt === null ? set : { ...set, dispatchedAt: row.dispatchedAt };
}

/** How long it took, kept when it comes to that; an answer that led back to work is none. What is brought in counts by its own dates. */
export function timesTaken({ row, deadlines }: Pick<MoveContext, 'row' | 'deadlines'>, move: Move): Partial<RequestRow> {
  const { answeredAt } = move.set;
  const contactedAt = move.leg?.firstContactAt ?? null;
  return {
    ...(contactedAt === null || row.contactMinutes !== null ? {} : { contactMinutes: deadlines.workMinutes(row.submittedAt, contactedAt) }),
    ...(answeredAt === undefined ? {} : { answerMinutes: answeredAt === null ? null : deadlines.workMinutes(row.submittedAt, answeredAt) }),
  };
}

/** While the clock stood no share of the limit passed: its beginning moves as far as its end. */
function standstill(row: RequestRow, command: Command | null, move: Move): Partial<RequestRow> {
  const due = move.set.dueAt;
  const goesOn = (command === 'supply' || command === 'resume') && row.clockStoppedAt !== null;
  return goesOn && due != null && row.dueAt !== null && row.limitFrom !== null ? { limitFrom: row.limitFrom + due - row.dueAt } : {};
}

function limitFrom(row: RequestRow, command: Command | null, dispatchedAt: Instant): Instant {
  return command !== null && LIMIT_STARTS_ANEW.includes(command) ? dispatchedAt : (row.limitFrom ?? row.dispatchedAt ?? dispatchedAt);
}

/** In which of several roles somebody acts: the first that the table allows here. */
export function actingRole(command: ServedCommand, status: RequestStatus, roles: readonly Role[]): Role {
  const allowed = TRANSITIONS[command].filter((transition) => transition.from.includes(status)).flatMap((transition) => transition.by);
  return roles.find((role) => allowed.includes(role)) ?? 'system';
}
