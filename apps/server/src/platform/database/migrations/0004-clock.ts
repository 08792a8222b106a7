import { addColumns, createTable, flag, id, instant, int, json, optional, ref, text, word } from './table.js';

/** Limits that were set before are as certain as they were. */
const confirmed = { ...flag, default: true };

export const clockMigrations = [
  createTable(1760000003000, 'due_work', {
    id, tenant_id: ref, subject_id: ref, kind: word(48), due_at: instant, payload: json, status: word(16), attempts: int, available_at: instant,
    lease_until: optional(instant), lease_token: optional(ref), last_error: optional(text),
  }, {
    ix_due_work: { on: ['status', 'available_at', 'id'] },
    ix_due_work_subject: { on: ['subject_id', 'status'] },
  }),
  createTable(1760000003010, 'supervision_card', {
    id, tenant_id: ref, request_id: ref, leg_seq: int, unit_id: ref, level: word(16), due_at: instant, issued_at: instant,
  }, {
    uq_supervision_card: { on: ['tenant_id', 'request_id', 'leg_seq', 'level'], unique: true },
    ix_supervision_unit: { on: ['tenant_id', 'unit_id', 'issued_at', 'id'] },
  }),
  createTable(1760000003020, 'calendar_year', {
    id, tenant_id: ref, year: int, version: int, active: flag, checksum: word(64), days: json, imported_at: instant,
  }, {
    uq_calendar_year: { on: ['tenant_id', 'year', 'version'], unique: true },
  }),
  addColumns(1760000003030, 'request', { due_confirmed: confirmed, limit_from: optional(instant), climb_at: optional(instant) }),
  addColumns(1760000003040, 'handling_leg', { due_confirmed: confirmed }),
  addColumns(1760000003050, 'notice', { available_at: optional(instant) }),
];
