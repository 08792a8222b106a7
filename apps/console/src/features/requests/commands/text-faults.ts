import { codePointLength } from '@yige/domain';

/** What is wrong with a field: it is empty, or it has this many characters too many. */
export type Fault = 'required' | { readonly tooMany: number };
export type Faults<Draft> = { readonly [Name in keyof Draft]?: Fault | undefined };

/** Empty or too long: the rule of every text field. `most` is a limit of the wire, in characters as people count them. */
export function textFault(text: string, most: number, required = true): Fault | undefined {
  const length = codePointLength(text.trim());
  if (length === 0) return required ? 'required' : undefined;
  return length > most ? { tooMany: length - most } : undefined;
}

/** A text that may be left out is not sent at all when it is empty. */
export const optionalText = <Name extends string>(name: Name, text: string): { [Key in Name]?: string } =>
  (text.trim() === '' ? {} : { [name]: text.trim() }) as { [Key in Name]?: string };
