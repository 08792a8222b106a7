import type { CommandHandler } from '../move.js';
import type { ServedCommand } from './command-inputs.js';
import { contact, escalate, resolve, sign } from './handling.js';
import { close, rate, reopen, withdraw } from './reporter.js';
import { triage } from './sorting.js';

/** The door of each command; one without a handler does not compile. */
export const commandHandlers: { readonly [C in ServedCommand]: CommandHandler<C> } = {
  triage, sign, contact, resolve, escalate, rate, reopen, withdraw, close,
};
