import { addColumns, createTable, id, instant, optional, ref, word } from './table.js';

/** What was filed for a neighbour, and how they take it over. */
export const claimMigrations = [
  addColumns(1760000047000, 'reporter', { consent_basis: optional(word(16)), chat_group_id: optional(ref), claimed_at: optional(instant) }),
  createTable(1760000047010, 'request_claim', {
    id, tenant_id: ref, request_id: ref, code_hash: word(64), issued_by_id: ref, created_at: instant, expires_at: instant, used_at: optional(instant),
  }, {
    uq_request_claim_code: { on: ['code_hash'], unique: true },
    ix_request_claim_request: { on: ['tenant_id', 'request_id', 'used_at'] },
    ix_request_claim_expiry: { on: ['expires_at'] },
  }),
];
