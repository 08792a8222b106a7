import { createTable, id, instant, int, optional, ref, text, word } from './table.js';

/** Tokens by which outside services are called, for all processes. */
export const serviceTokenMigrations = [
  createTable(1760000041000, 'service_token', {
    id, token_sealed: optional(text), expires_at: instant, generation: int, lease_until: optional(instant), lease_token: optional(ref),
    forced_at: optional(instant), forced_on: optional(word(10)), forced_count: int,
  }),
];
