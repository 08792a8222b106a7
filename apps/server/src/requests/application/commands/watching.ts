import { type CommandHandler, note, orNull, publicEvent } from '../move.js';

/** 催办: the reporter asks how it stands, once a day; whoever has it sees it. */
export const urge: CommandHandler<'urge'> = ({ now }, input) => ({
  set: { urgedAt: now },
  events: [publicEvent('urged', {}, orNull(input.comment))],
});

/** 督办: the resident sees that somebody looks after it; what was said stays inside. */
export const supervise: CommandHandler<'supervise'> = ({ row }, input) => ({
  set: {},
  events: [publicEvent('supervised', { unitId: row.holderUnitId }), ...note(input.note)],
});
