import { createTable, id, instant, ref, word } from './table.js';

export const identityMigrations = [
  createTable(1760000014000, 'identity_view', { id, tenant_id: ref, request_id: ref, person_id: ref, unit_id: ref, reason: word(120), at: instant }, {
    ix_identity_view: { on: ['tenant_id', 'request_id', 'id'] },
  }),
];
