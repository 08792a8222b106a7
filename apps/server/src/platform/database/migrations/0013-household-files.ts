import { addColumns, createTable, flag, id, instant, int, optional, ref, word } from './table.js';

export const householdFileMigrations = [
  createTable(1760000013000, 'household_file', {
    id, tenant_id: ref, household_id: ref, zone_id: ref, key_hash: word(64), salutation_sealed: word(400), phone_sealed: optional(word(400)), language: word(16), contact_way: word(16),
    contact_hours: optional(word(60)), do_not_visit: flag, consent_version: int, consent_at: instant, changed_at: instant, version: int,
  }, {
    uq_household_file: { on: ['tenant_id', 'household_id'], unique: true },
    uq_household_file_key: { on: ['key_hash'], unique: true },
    ix_household_file_zone: { on: ['tenant_id', 'zone_id', 'id'] },
  }),
  createTable(1760000013010, 'household_need', { id, tenant_id: ref, file_id: ref, need: word(24), consent_at: instant, expires_at: instant }, {
    uq_household_need: { on: ['tenant_id', 'file_id', 'need'], unique: true },
  }),
  createTable(1760000013020, 'visit_note', {
    id, tenant_id: ref, file_id: ref, person_id: ref, day: word(10), purpose: word(80), next_step: optional(word(120)), at: instant,
  }, { ix_visit_note: { on: ['tenant_id', 'file_id', 'id'] } }),
  createTable(1760000013030, 'household_file_view', { id, tenant_id: ref, file_id: ref, person_id: ref, reason: word(120), at: instant }, {
    ix_household_file_view: { on: ['tenant_id', 'file_id', 'id'] },
  }),
  addColumns(1760000013040, 'reporter', { household_file_id: optional(ref), reference_masked: optional(word(60)) }),
];
