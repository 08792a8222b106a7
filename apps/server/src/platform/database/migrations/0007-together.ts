import { addColumns, addIndex, createTable, dropIndex, flag, id, instant, int, optional, ref, text, word } from './table.js';

const none = { ...int, default: 0 };

/** Merging, deferring, revisiting, and who received first. */
export const togetherMigrations = [
  addColumns(1760000007000, 'request', {
    handed_over: { ...flag, default: false }, merged_into_id: optional(ref), neighbours: none, report_due_at: optional(instant), owner_office: optional(word(80)),
    redos: none, review: optional(word(8)), revisit_tries: none, revisit_from: optional(instant),
  }),
  addIndex(1760000007010, 'request', 'ix_request_status', ['tenant_id', 'status', 'next_due_at', 'id']),
  addIndex(1760000007020, 'request', 'ix_request_alike', ['tenant_id', 'grid_id', 'matter_code', 'submitted_at', 'id']),
  addIndex(1760000007030, 'request', 'ix_request_merged', ['tenant_id', 'merged_into_id', 'id']),
  addIndex(1760000007040, 'request', 'ix_request_first', ['tenant_id', 'first_receiver_id', 'handed_over', 'next_due_at', 'id']),
  createTable(1760000007050, 'revisit', {
    id, tenant_id: ref, request_id: ref, leg_seq: int, attempt: int, at: instant, unit_id: ref, outcome: word(16), contacted: optional(flag), solved: optional(flag),
    satisfaction: optional(word(24)), comment: optional(text),
  }, { uq_revisit: { on: ['tenant_id', 'request_id', 'leg_seq', 'attempt'], unique: true } }),
  // A deferred request is reported on again and again in one leg: each missed report is a card of its own.
  addIndex(1760000007060, 'supervision_card', 'uq_supervision_limit', ['tenant_id', 'request_id', 'leg_seq', 'level', 'due_at'], true),
  dropIndex(1760000007070, 'supervision_card', 'uq_supervision_card', ['tenant_id', 'request_id', 'leg_seq', 'level'], true),
];
