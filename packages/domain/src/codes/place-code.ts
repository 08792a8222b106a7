/**
 * The text of a printed code (一码): nine characters of Crockford's base 32, drawn by chance. It is an opaque name, so what is printed stays true when grids
 * change, and nothing about a place or a person can be read off it.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 9;
/** Longer than any code that was ever printed; the column of the registry holds so many. */
const LONGEST = 16;

/** Bytes of chance for one code. */
export const PLACE_CODE_BYTES = LENGTH;

/** @throws RangeError for fewer than {@link PLACE_CODE_BYTES} bytes. */
export function placeCodeFromBytes(bytes: Uint8Array): string {
  if (bytes.length < LENGTH) throw new RangeError(`a place code needs ${LENGTH} bytes, got ${bytes.length}`);
  return Array.from(bytes.subarray(0, LENGTH), (byte) => ALPHABET.charAt(byte & 31)).join('');
}

/** A code as it is kept, from one as people type it off a poster: any case, spaces and dashes anywhere, O for 0, I or L for 1. */
export const normalPlaceCode = (typed: string): string => typed.trim().toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1').slice(0, LONGEST);
