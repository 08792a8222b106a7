import { addColumns, addIndex, createTable, flag, id, instant, int, optional, ref, text, word } from './table.js';

const none = { ...int, default: 0 };

export const jointMigrations = [
  addColumns(1760000006000, 'request', {
    assist_seq: none, open_assists: none, whistle_id: optional(ref), whistle_state: optional(word(8)),
  }),
  addColumns(1760000006010, 'handling_leg', {
    limit_from: optional(instant), task: optional(text), report: optional(text), whistle_id: optional(ref),
  }),
  addIndex(1760000006020, 'handling_leg', 'ix_leg_helping', ['tenant_id', 'unit_id', 'part', 'finished_at', 'request_id']),
  addIndex(1760000006030, 'request', 'ix_request_urgency', ['tenant_id', 'open', 'urgency', 'next_due_at', 'id']),
  createTable(1760000006040, 'whistle', {
    id, tenant_id: ref, request_id: ref, kind: word(16), state: word(8), caller_unit_id: ref, asked_by_person_id: ref, decided_by_person_id: optional(ref),
    purpose: text, place: word(200), meet_at: instant, report_due_at: optional(instant), asked_at: instant, called_at: optional(instant), met_at: optional(instant),
    decision: optional(text), public_decision: optional(text),
  }, { ix_whistle_request: { on: ['tenant_id', 'request_id', 'asked_at', 'id'] } }),
  createTable(1760000006050, 'whistle_unit', {
    id, tenant_id: ref, whistle_id: ref, unit_id: ref, unit_kind: word(24), leg_seq: optional(int), came: optional(flag), arrived_at: optional(instant),
    response: optional(word(16)),
  }, { uq_whistle_unit: { on: ['tenant_id', 'whistle_id', 'unit_id'], unique: true } }),
  createTable(1760000006060, 'absence', {
    id, tenant_id: ref, person_id: ref, starts_at: instant, ends_at: instant, ended_at: optional(instant), entered_by_person_id: ref, entered_at: instant,
  }, { ix_absence_person: { on: ['tenant_id', 'person_id', 'ends_at', 'id'] } }),
  createTable(1760000006070, 'duty_turn', {
    id, tenant_id: ref, group_id: ref, day: word(10), person_id: ref,
  }, { uq_duty_turn: { on: ['tenant_id', 'group_id', 'day', 'person_id'], unique: true } }),
];
