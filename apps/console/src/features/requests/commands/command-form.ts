import { codePointLength } from '@yige/domain';
import type { ComponentType } from 'react';
import type { CommandBodies, Offered } from '../api.js';
import type { RequestDetail } from '../types.js';

/** What is wrong with a field: it is empty, or it has this many characters too many. */
export type Fault = 'required' | { readonly tooMany: number };
export type Faults<Draft> = { readonly [Name in keyof Draft]?: Fault | undefined };

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

/** Empty or too long: the rule of every text field. `most` is a limit of the wire, in characters as people count them. */
export function textFault(text: string, most: number, required = true): Fault | undefined {
  const length = codePointLength(text.trim());
  if (length === 0) return required ? 'required' : undefined;
  return length > most ? { tooMany: length - most } : undefined;
}

/** A text that may be left out is not sent at all when it is empty. */
export const optionalText = <Name extends string>(name: Name, text: string): { [Key in Name]?: string } =>
  (text.trim() === '' ? {} : { [name]: text.trim() }) as { [Key in Name]?: string };
