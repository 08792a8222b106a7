import { createTable, id, instant, optional, word } from './table.js';

/** Which keys of the ring have written here. */
export const keyRingMigrations = [
  createTable(1760000029000, 'crypto_key', { id, cipher: word(24), fingerprint: word(16), since: instant, dropped_at: optional(instant) }),
];
