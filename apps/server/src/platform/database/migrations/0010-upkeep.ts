import { addIndex, createTable, id, instant, int, json, optional, ref, text, word } from './table.js';

export const upkeepMigrations = [
  createTable(1760000010000, 'upkeep_round', {
    id, kind: word(16), due_at: instant, finished_at: optional(instant), result: optional(json), status: word(16), attempts: int,
    available_at: instant, lease_until: optional(instant), lease_token: optional(ref), last_error: optional(text),
  }, {
    ix_upkeep_due: { on: ['status', 'available_at', 'id'] },
    ix_upkeep_kind: { on: ['kind', 'status', 'id'] },
  }),
  createTable(1760000010010, 'queue_action', {
    id, tenant_id: ref, kind: word(16), work_id: ref, action: word(16), reason: optional(text), person_id: optional(ref), at: instant,
  }, {
    ix_queue_action: { on: ['work_id', 'id'] },
  }),
  addIndex(1760000010020, 'attempt_window', 'ix_attempt_window_start', ['window_start']),
  addIndex(1760000010030, 'session', 'ix_session_expiry', ['expires_at']),
];
