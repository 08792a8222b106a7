import type { Command } from '@yige/domain';
import type { ComponentType } from 'react';
import type { RequestDetail } from '../types.js';

/** What is wrong with a field: it is empty, or it has this many characters too many. */
export type Fault = 'required' | { readonly tooMany: number };
export type Faults<Draft> = { readonly [Name in keyof Draft]?: Fault };

export interface FieldsProps<Draft> {
  readonly detail: RequestDetail;
  readonly draft: Draft;
  readonly change: (next: Partial<Draft>) => void;
  /** The sentence for a field's fault, the server's or our own. */
  readonly faultOf: (name: keyof Draft & string) => string | undefined;
}

/** How one command is filled in. Pure but for the fields, so that it is tested without a screen. */
export interface CommandForm<Draft> {
  readonly initial: (detail: RequestDetail) => Draft;
  readonly check: (draft: Draft) => Faults<Draft>;
  readonly body: (draft: Draft) => Readonly<Record<string, unknown>>;
  readonly Fields: ComponentType<FieldsProps<Draft>>;
}

/** The commands that this console has a form for, in the order in which they are offered. */
export const OFFERED = ['triage', 'sign', 'contact', 'resolve', 'escalate', 'close'] as const satisfies readonly Command[];
export type Offered = (typeof OFFERED)[number];

export const offeredOf = (detail: RequestDetail): Offered[] => OFFERED.filter((command) => detail.commands.includes(command));

/** Empty or too long: the rule of every text field. `most` is a limit of the wire. */
export function textFault(text: string, most: number, required = true): Fault | undefined {
  const length = text.trim().length;
  if (length === 0) return required ? 'required' : undefined;
  return length > most ? { tooMany: length - most } : undefined;
}

/** A text that may be left out is not sent at all when it is empty. */
export const optionalText = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim());
