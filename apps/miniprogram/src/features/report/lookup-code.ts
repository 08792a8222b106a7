import { formatLookupCode, parseLookupCode } from '@yige/domain';

/** A lookup code in the groups in which it is read aloud, however it was handed over. */
export function shownLookupCode(code: string): string {
  const plain = parseLookupCode(code);
  return plain === null ? code : formatLookupCode(plain);
}
