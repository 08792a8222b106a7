import type { CommandHandler } from '../move.js';
import type { ServedCommand } from './command-inputs.js';
import { addAssistant } from './assisting.js';
import { correct, redirect } from './changing.js';
import { giveBack, reassign, rule } from './contesting.js';
import { extend, grantExtension } from './extending.js';
import { contact, escalate, resolve, sign } from './handling.js';
import { close, revisit } from './closing.js';
import { defer, reportDeferred } from './deferring.js';
import { merge, unmerge } from './merging.js';
import { rate, reopen, withdraw } from './reporter.js';
import { triage } from './sorting.js';
import { ask, resume, supply, suspend } from './waiting.js';
import { supervise, urge } from './watching.js';
import { approveWhistle, rateWhistle, recallWhistle, recordWhistle, whistle } from './whistling.js';

/** The door of each command; one without a handler does not compile. */
export const commandHandlers: { readonly [C in ServedCommand]: CommandHandler<C> } = {
  triage, sign, contact, resolve, escalate, rate, reopen, withdraw, close, ask, supply, return: giveBack, rule, reassign, correct, extend, grantExtension, suspend,
  resume, redirect, urge, supervise, merge, unmerge, defer, reportDeferred, revisit, addAssistant, whistle, approveWhistle, recallWhistle, recordWhistle, rateWhistle,
};
