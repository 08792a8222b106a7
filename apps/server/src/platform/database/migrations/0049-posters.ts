import { createTable, flag, id, instant, int, json, optional, ref, text, word } from './table.js';

/** Files of posters that somebody ordered. */
export const posterMigrations = [
  createTable(1760000049000, 'poster_job', {
    id, tenant_id: ref, person_id: ref, scope: json, style: json, format: word(4), title: word(200), total: int, made: int, lacking: int, bytes: optional(int), created_at: instant,
    started_at: optional(instant), finished_at: optional(instant), cleared: flag,
    status: word(16), attempts: int, available_at: instant, lease_until: optional(instant), lease_token: optional(ref), last_error: optional(text),
  }, {
    ix_poster_job: { on: ['status', 'available_at', 'id'] },
    ix_poster_job_person: { on: ['tenant_id', 'person_id', 'id'] },
  }),
];
