import type { ComponentType } from 'react';
import type { CommandBodies, Offered } from '../api.js';
import type { RequestDetail } from '../types.js';
import type { Faults } from './text-faults.js';

export interface FieldsProps<Draft> {
  readonly detail: RequestDetail;
  readonly draft: Draft;
  readonly change: (next: Partial<Draft>) => void;
  /** The sentence for a field's fault, the server's or our own. */
  readonly faultOf: (name: keyof Draft & string) => string | undefined;
}

/** How one command is filled in. Pure but for the fields, so that it is tested without a screen. */
export interface CommandForm<Name extends Offered, Draft> {
  readonly initial: (detail: RequestDetail) => Draft;
  readonly check: (draft: Draft) => Faults<Draft>;
  /** Only asked for when {@link check} finds no fault. */
  readonly body: (draft: Draft) => CommandBodies[Name];
  readonly Fields: ComponentType<FieldsProps<Draft>>;
}

/** The commands that this console has a form for, in the order in which they are offered. */
export const OFFERED = ['triage', 'sign', 'contact', 'resolve', 'escalate', 'close'] as const satisfies readonly Offered[];

export const offeredOf = (detail: RequestDetail): Offered[] => OFFERED.filter((command) => detail.commands.includes(command));
