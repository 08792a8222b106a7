import { type CommandHandler, note, publicEvent } from '../move.js';
import { momentBetween } from './moments.js';

/** 延期: asked for once, before expiry, by at most the original limit again (catalogue `extension`). Somebody above the holder decides. */
export const extend: CommandHandler<'extend'> = ({ row, now }, input) => {
  const dueAt = row.dueAt ?? now;
  const until = momentBetween(input.until, dueAt, dueAt + (dueAt - (row.dispatchedAt ?? row.submittedAt)));
  return {
    set: { extensions: row.extensions + 1, extensionUntil: until },
    events: [{ type: 'extensionAsked', isPublic: false, text: input.explanation, data: { reason: input.reason, until } }],
  };
};

/** The resident reads the new date and why; a refusal changes nothing for them. */
export const grantExtension: CommandHandler<'grantExtension'> = ({ row }, input) => {
  const until = row.extensionUntil;
  if (!input.granted || until === null) {
    return { set: { extensionUntil: null }, events: [{ type: 'extensionRefused', isPublic: false, text: input.note ?? null, data: {} }] };
  }
  return {
    set: { extensionUntil: null, dueAt: until, nextDueAt: Math.min(until, row.contactDueAt ?? Infinity) },
    leg: { dueAt: until },
    events: [publicEvent('extended', { dueAt: until, fromDueAt: row.dueAt }, input.forResident), ...note(input.note)],
  };
};
