import { addColumns, addIndex, optional, ref } from './table.js';

/** What somebody reported is theirs on every phone on which they come by WeChat. */
export const reporterIdentityMigrations = [
  addColumns(1760000045000, 'reporter', { identity_id: optional(ref) }),
  addIndex(1760000045010, 'reporter', 'ix_reporter_identity', ['tenant_id', 'identity_id', 'created_at', 'id']),
];
