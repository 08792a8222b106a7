import { nextRevisitFrom, SILENCE_MS } from '@yige/domain';
import { type CommandHandler, ended, note, orNull, publicEvent } from '../move.js';

/** 签收: from now on this unit, and in a party group this person, answers for it. */
export const sign: CommandHandler<'sign'> = ({ row, actor, now }) => ({
  set: {
    signedAt: now,
    handedOver: row.handedOver || row.holderUnitId !== row.firstReceiverId,
    holderPersonId: actor.personId,
    nextDueAt: Math.min(row.contactDueAt ?? row.dueAt ?? now, row.dueAt ?? Infinity),
  },
  leg: { signedAt: now, personId: actor.personId },
  events: [publicEvent('signed', { unitId: row.holderUnitId })],
});

/** Somebody spoke with the reporter; the first time ends the wait for first contact. */
export const contact: CommandHandler<'contact'> = ({ row, now }, input) => ({
  set: { contactDueAt: null, nextDueAt: row.dueAt ?? row.nextDueAt },
  ...(row.contactDueAt === null ? {} : { leg: { firstContactAt: now } }),
  events: [publicEvent('contacted', { how: input.how }, input.public === true ? orNull(input.note) : null), ...(input.public === true ? [] : note(input.note))],
});

export const resolve: CommandHandler<'resolve'> = ({ row, now }, input) => ({
  set: {
    answeredAt: now,
    resolution: input.resolution,
    nextDueAt: now + SILENCE_MS,
    revisitTries: 0,
    revisitFrom: nextRevisitFrom([], now),
    attachmentCount: row.attachmentCount + (input.attachments?.length ?? 0),
  },
  leg: ended('resolved', now),
  photos: { part: 'answer', claims: input.attachments ?? [] },
  events: [publicEvent('resolved', { resolution: input.resolution, unitId: row.holderUnitId }, input.answer), ...note(input.note)],
});

/** Passed on upwards: the next level, or the dispatch centre when a department is needed. The reporter is told why and until when. */
export const escalate: CommandHandler<'escalate'> = async ({ row, actor, now, dispatching }, input) => {
  const dispatch = await dispatching.above(row, now, input.to === 'department');
  return {
    set: { dueAt: dispatch.dueAt, extensions: 0, extensionUntil: null },
    // A member who passes it on without having signed has had it all the same, and may look back at it.
    leg: { ...ended('escalated', now), ...(row.holderUnitKind === 'partyGroup' ? { personId: actor.personId } : {}) },
    dispatch,
    events: [
      publicEvent('escalated', { fromTier: row.tier, tier: dispatch.placement.tier, unitId: dispatch.placement.unit.id, dueAt: dispatch.dueAt }, input.reason),
      ...(input.departmentId === undefined ? [] : [{ type: 'noted' as const, isPublic: false, text: null, data: { proposedUnitId: input.departmentId } }]),
    ],
  };
};
