import { addIndex, createTable, id, instant, optional, ref, word } from './table.js';

/** Inviting, finding and recovering those who serve. */
export const peopleMigrations = [
  createTable(1760000023000, 'account_link', {
    id, tenant_id: ref, account_id: ref, person_id: ref, kind: word(16), token_hash: word(64), issued_by_id: optional(ref), created_at: instant, expires_at: instant, used_at: optional(instant),
  }, {
    uq_account_link_token: { on: ['token_hash'], unique: true },
    ix_account_link_account: { on: ['tenant_id', 'account_id', 'used_at'] },
    ix_account_link_expiry: { on: ['expires_at'] },
  }),
  addIndex(1760000023010, 'person', 'ix_person_name', ['tenant_id', 'name', 'id']),
];
