import { addColumns, createTable, flag, id, instant, ref, word } from './table.js';

/** Sign-in by the district's own provider of identities. */
export const signOnMigrations = [
  createTable(1760000033000, 'sign_on_subject', { id, tenant_id: ref, account_id: ref, subject_hash: word(64), bound_at: instant }, {
    uq_sign_on_subject: { on: ['subject_hash'], unique: true },
    uq_sign_on_account: { on: ['tenant_id', 'account_id'], unique: true },
  }),
  addColumns(1760000033010, 'session', { factor_met: { ...flag, default: false } }),
];
