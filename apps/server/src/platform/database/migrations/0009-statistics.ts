import { addColumns, addIndex, createTable, flag, id, instant, int, json, optional, ref, text, word } from './table.js';

export const statisticsMigrations = [
  createTable(1760000009000, 'request_day', {
    id, tenant_id: ref, generation: int, place_id: ref, kind: word(8), slice: word(8), period: word(10), confidential: flag,
    received: int, joined: int, by_staff: int, sent: int, sign_due: int, signed_in_time: int, contact_due: int, contacted_in_time: int, answer_due:
    int, answered_in_time: int, extended: int, started_tier1: int, started_tier2: int, climbed_to2: int, climbed_to3: int, returned: int, redone: int,
    closed: int, solved: int, unsolved: int, lawful: int, no_answer: int, closed_at_once: int, closed_at_tier1: int, redirected: int, withdrawn: int,
    rated: int, satisfied: int, fairly_satisfied: int, dissatisfied: int, rated_apart: int, satisfied_apart: int,
  }, { ix_request_day: { on: ['tenant_id', 'generation', 'place_id', 'kind', 'period'] } }),
  createTable(1760000009010, 'request_standing', {
    id, tenant_id: ref, generation: int, place_id: ref, held: flag, status: word(24), tier: int, confidential: flag, due_day: word(10), n: int,
  }, { ix_request_standing: { on: ['tenant_id', 'generation', 'place_id', 'held'] } }),
  createTable(1760000009020, 'counted_request', {
    id, tenant_id: ref, generation: int, request_id: ref, version: int, counted: json,
  }, { ix_counted_request: { on: ['tenant_id', 'generation', 'request_id'] } }),
  createTable(1760000009030, 'summary_mark', { id, tenant_id: ref, request_id: ref }, { ix_summary_mark: { on: ['tenant_id', 'id'] } }),
  createTable(1760000009040, 'summary_state', {
    id, tenant_id: ref, folds: int, active: int, active_version: int, building: optional(int), building_after: optional(ref), built_at: optional(instant),
  }, { uq_summary_state: { on: ['tenant_id'], unique: true } }),
  addColumns(1760000009050, 'handling_leg', { contact_due_at: optional(instant) }),
  addIndex(1760000009060, 'request', 'ix_request_town_submitted', ['tenant_id', 'town_id', 'submitted_at', 'id']),
  createTable(1760000009070, 'ledger_export', {
    id, tenant_id: ref, person_id: ref, scope: json, format: word(8), line_count: optional(int), begun_at: instant, finished_at: optional(instant),
  }, { ix_ledger_export: { on: ['tenant_id', 'id'] } }),
  createTable(1760000009080, 'weekly_digest', {
    id, tenant_id: ref, node_id: ref, week: word(10), figures: json, made_at: instant, addition: optional(text), sent_at: optional(instant), sent_by: optional(ref),
  }, { uq_weekly_digest: { on: ['tenant_id', 'node_id', 'week'], unique: true } }),
  createTable(1760000009090, 'org_change', {
    id, tenant_id: ref, batch_id: ref, node_id: ref, what: word(16), data: json, successor_id: optional(ref), since: instant, planned_by: optional(ref), planned_at: instant, applied_at: optional(instant),
  }, { ix_org_change_node: { on: ['tenant_id', 'node_id', 'since'] }, ix_org_change_batch: { on: ['tenant_id', 'batch_id'] }, ix_org_change_successor: { on: ['tenant_id', 'successor_id'] } }),
];
