import { createTable, id, instant, int, json, optional, ref, word } from './table.js';

/** Who did what, bound into one chain for each district. */
export const auditMigrations = [
  createTable(
    1760000025000,
    'audit_entry',
    {
      id, tenant_id: ref, at: instant, person_id: optional(ref), roles: word(200), session: word(16), action: word(48), object_kind: word(24), object_id: optional(word(64)),
      outcome: word(16), detail: optional(json), source: optional(word(22)), mac: word(64),
    },
    {
      ix_audit_entry_at: { on: ['tenant_id', 'at', 'id'] },
      ix_audit_entry_action: { on: ['tenant_id', 'action', 'at', 'id'] },
      ix_audit_entry_person: { on: ['tenant_id', 'person_id', 'at', 'id'] },
      ix_audit_entry_outcome: { on: ['tenant_id', 'outcome', 'at', 'id'] },
    },
  ),
  createTable(1760000025010, 'audit_link', { id, tenant_id: ref, seq: int, previous_hash: word(64), hash: word(64) }, { uq_audit_link: { on: ['tenant_id', 'seq'], unique: true } }),
  createTable(1760000025020, 'audit_waiting', { id, tenant_id: ref }),
];
