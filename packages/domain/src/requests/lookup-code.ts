/**
 * The code with which somebody without an account follows a request (查询码): 60 bits as twelve characters of Crockford's base 32,
 * shown in three groups. The alphabet has no I, L, O, U, so that a code read aloud or copied by hand survives.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;
const GROUP = 4;

/** Bytes needed for one code; of the eighth only the upper four bits are used. */
export const LOOKUP_CODE_BYTES = 8;

/** The twelve characters, without dashes, made from the first 60 bits. Throws RangeError for fewer than eight bytes. */
export function lookupCodeFromBytes(bytes: Uint8Array): string {
  if (bytes.length < LOOKUP_CODE_BYTES) throw new RangeError(`a lookup code needs ${LOOKUP_CODE_BYTES} bytes, got ${bytes.length}`);
  let code = '';
  for (let index = 0; index < LENGTH; index += 1) code += ALPHABET.charAt(fiveBits(bytes, index * 5));
  return code;
}

/** `XXXX-XXXX-XXXX`, the form for screens and paper. */
export function formatLookupCode(code: string): string {
  return [0, 1, 2].map((group) => code.slice(group * GROUP, (group + 1) * GROUP)).join('-');
}

/**
 * Reads a code as people type it: any case, full or half width, spaces and dashes anywhere, O for 0, I or L for 1.
 * Answers the twelve characters, or null when it cannot be a code. Comparing is the server's, by hash.
 */
export function parseLookupCode(input: string): string | null {
  const half = input.replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
  const code = half.replace(/[\s\-_.\u2010-\u2015]/g, '').toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1');
  if (code.length !== LENGTH) return null;
  for (const character of code) if (!ALPHABET.includes(character)) return null;
  return code;
}

function fiveBits(bytes: Uint8Array, from: number): number {
  const first = from >> 3;
  const pair = ((bytes[first] ?? 0) << 8) | (bytes[first + 1] ?? 0);
  return (pair >> (11 - (from & 7))) & 31;
}
