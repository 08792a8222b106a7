import { createTable, id, instant, int, optional, ref, word } from './table.js';

/** What other residents may read of an answer. */
export const shownCheckMigrations = [
  createTable(1760000043000, 'shown_check', {
    id, tenant_id: ref, request_id: ref, part: word(8), state: word(8), label: optional(int), trace_id: optional(word(64)), author_id: optional(ref), asked_at: instant, decided_at: optional(instant),
  }, {
    ix_shown_check_request: { on: ['tenant_id', 'request_id'] },
    ix_shown_check_trace: { on: ['trace_id'] },
  }),
];
