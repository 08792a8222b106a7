import type { ComponentType } from 'react';
import type { CommandBodies, Offered } from '../api.js';
import type { RequestDetail } from '../types.js';
import { isLegCommand, legsFor } from './leg-commands.js';
import type { Faults } from './text-faults.js';

export interface FieldsProps<Draft> {
  readonly detail: RequestDetail;
  readonly draft: Draft;
  readonly change: (next: Partial<Draft>) => void;
  /** The sentence for a field's fault, the server's or our own. */
  readonly faultOf: (name: keyof Draft & string) => string | undefined;
}

/** Commands that end or bind for good: they are said once more before they are sent. */
export type SaidTwice = 'rule' | 'redirect';

/** How one command is filled in. Pure but for the fields, so that it is tested without a screen. */
export interface CommandForm<Name extends Offered, Draft> {
  readonly initial: (detail: RequestDetail) => Draft;
  readonly check: (draft: Draft, detail: RequestDetail) => Faults<Draft>;
  /** Only asked for when {@link check} finds no fault. */
  readonly body: (draft: Draft, detail: RequestDetail) => CommandBodies[Name];
  readonly Fields: ComponentType<FieldsProps<Draft>>;
  /** The first "send" only says what will stand, the second sends. */
  readonly asksAgain?: Name extends SaidTwice ? true : never;
}

/** The commands that this console has a form for, in the order in which they are offered: what waits for this person first. */
export const OFFERED = [
  'reportIn', 'signAssist', 'finishAssist', 'declineAssist', 'rule', 'grantExtension', 'approveWhistle', 'recordWhistle', 'revisit', 'reportDeferred', 'triage', 'sign', 'supply', 'contact', 'resolve', 'resume', 'close', 'ask', 'escalate', 'return',
  'addAssistant', 'whistle', 'recallWhistle', 'rateWhistle', 'releaseAssist', 'reassign', 'merge', 'unmerge', 'extend', 'suspend', 'defer', 'correct', 'supervise', 'redirect',
] as const satisfies readonly Offered[];

export const offeredOf = (detail: RequestDetail): Offered[] =>
  OFFERED.filter((command) => (isLegCommand(command) ? legsFor(command, detail).length > 0 : detail.commands.includes(command)));
