interface Randomness {
  getRandomValues?(bytes: Uint8Array): Uint8Array;
}

/**
 * A new UUID (version 4) for an Idempotency-Key or a draft. `crypto.randomUUID` is missing on plain http in the village office, and a
 * mini-program has no `crypto`; uniqueness is enough here, secrecy is not needed.
 */
export function newKey(): string {
  const bytes = new Uint8Array(16);
  const source = (globalThis as { crypto?: Randomness }).crypto;
  if (source?.getRandomValues) source.getRandomValues(bytes);
  else for (let at = 0; at < bytes.length; at += 1) bytes[at] = Math.floor(Math.random() * 256);
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
