import { addColumns, addIndex, createTable, dropIndex, flag, id, instant, makeOptional, optional, ref, word } from './table.js';

/** How each person wants to be told, lines of gathered notices, and notices that lead to a case of mediation or a digest in place of a request. */
export const quietMigrations = [
  createTable(1760000018000, 'notice_preference', { id, tenant_id: ref, person_id: ref, how_told: word(16), changed_at: instant }, {
    uq_notice_preference: { on: ['tenant_id', 'person_id'], unique: true },
  }),
  addColumns(1760000018010, 'notice', { line_id: optional(ref) }),
  addColumns(1760000018020, 'notice', { ends_with_request: { ...flag, default: false } }),
  addColumns(1760000018030, 'notice', { mediation_id: optional(ref) }),
  addColumns(1760000018040, 'notice', { digest_id: optional(ref) }),
  makeOptional(1760000018050, 'notice', 'request_id', ref),
  addIndex(1760000018060, 'notice', 'ix_notice_line', ['tenant_id', 'person_id', 'line_id', 'id']),
  dropIndex(1760000018070, 'notice', 'ix_notice_inbox', ['tenant_id', 'person_id', 'id']),
];
