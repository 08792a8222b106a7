import { addIndex } from './table.js';

/** What is needed to notice that somebody has left who holds requests. */
export const departureMigrations = [
  addIndex(1760000021000, 'role_assignment', 'ix_role_ended', ['tenant_id', 'valid_to', 'person_id']),
  addIndex(1760000021010, 'account', 'ix_account_disabled', ['tenant_id', 'disabled', 'person_id']),
];
