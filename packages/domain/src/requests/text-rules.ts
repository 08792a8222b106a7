import { ok, refuse, type Result } from '../kernel/result.js';

/** What the reporter may write at most, in code points after trimming (decisions.md "Text"). */
export const REQUEST_TEXT_MAX = 10_000;

export type TextFault =
  | { readonly code: 'TEXT.EMPTY' }
  | { readonly code: 'TEXT.TOO_LONG'; readonly length: number; readonly max: number }
  /** NUL or another control character: databases cut or refuse them. */
  | { readonly code: 'TEXT.CONTROL_CHARACTER'; readonly codePoint: number }
  /** Half of a surrogate pair: not storable as UTF-8. */
  | { readonly code: 'TEXT.BROKEN_CHARACTER' };

/** Length as people count it: an emoji or a rare character is one. */
export function codePointLength(text: string): number {
  let length = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (isHighSurrogate(text.charCodeAt(index)) && isLowSurrogate(text.charCodeAt(index + 1))) index += 1;
    length += 1;
  }
  return length;
}

/**
 * The text as it is stored: line ends as `\n`, trimmed. Tabs and line ends are the only control characters allowed.
 * @param max in code points
 */
export function acceptText(input: string, max: number = REQUEST_TEXT_MAX): Result<string, TextFault> {
  const text = trimText(input.replace(/\r\n?/g, '\n'));
  if (text === '') return refuse({ code: 'TEXT.EMPTY' });
  const fault = characterFault(text);
  if (fault !== null) return refuse(fault);
  const length = codePointLength(text);
  return length > max ? refuse({ code: 'TEXT.TOO_LONG', length, max }) : ok(text);
}

/** Removes white space at both ends, also the invisible characters (zero width, byte order mark) that keyboards and chats leave there. */
export function trimText(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && BLANK.test(text.charAt(from))) from += 1;
  while (to > from && BLANK.test(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

const BLANK = /[\s\u200b\u200c\u2060\ufeff]/;

function characterFault(text: string): TextFault | null {
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (isControl(unit)) return { code: 'TEXT.CONTROL_CHARACTER', codePoint: unit };
    if (isHighSurrogate(unit)) {
      if (!isLowSurrogate(text.charCodeAt(index + 1))) return { code: 'TEXT.BROKEN_CHARACTER' };
      index += 1;
    } else if (isLowSurrogate(unit)) return { code: 'TEXT.BROKEN_CHARACTER' };
  }
  return null;
}

const isControl = (unit: number): boolean => (unit < 0x20 && unit !== 0x09 && unit !== 0x0a) || (unit >= 0x7f && unit <= 0x9f);
const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
