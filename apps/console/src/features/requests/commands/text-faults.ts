import { codePointLength } from '@yige/domain';
import { fromFieldText } from '../../../platform/time.js';

/** What is wrong with a field: it is empty, has this many characters too many, or names a moment too early or too late; or nothing was changed. */
export type Fault = 'required' | 'unchanged' | { readonly tooMany: number } | { readonly notAfter: string } | { readonly beyond: string };
export type Faults<Draft> = { readonly [Name in keyof Draft]?: Fault | undefined };

/** Empty or too long: the rule of every text field. `most` is a limit of the wire, in characters as people count them. */
export function textFault(text: string, most: number, required = true): Fault | undefined {
  const length = codePointLength(text.trim());
  if (length === 0) return required ? 'required' : undefined;
  return length > most ? { tooMany: length - most } : undefined;
}

/** A promised moment lies after the first and, where there is one, not beyond the latest. */
export function momentFault(text: string, after: string, latest: string | null): Fault | undefined {
  const moment = fromFieldText(text);
  if (moment === null) return 'required';
  if (Date.parse(moment) <= Date.parse(after)) return { notAfter: after };
  return latest !== null && Date.parse(moment) > Date.parse(latest) ? { beyond: latest } : undefined;
}

/** A text that may be left out is not sent at all when it is empty. */
export const optionalText = <Name extends string>(name: Name, text: string): { [Key in Name]?: string } =>
  (text.trim() === '' ? {} : { [name]: text.trim() }) as { [Key in Name]?: string };
