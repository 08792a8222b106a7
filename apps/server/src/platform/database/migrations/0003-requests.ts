import { createTable, flag, id, instant, int, json, optional, ref, text, word } from './table.js';

export const requestMigrations = [
  createTable(1760000002000, 'request', {
    id, tenant_id: ref, number: word(20), lookup_hash: word(64), version: int,
    status: word(24), open: flag, tier: int, urgency: word(2), kind: word(16), matter_code: optional(word(8)), text, place_text: optional(word(200)), place_name: word(300),
    channel: word(16), confidential: flag, anonymous: flag, attachment_count: int, suggestion: optional(json),
    district_id: ref, town_id: optional(ref), village_id: optional(ref), grid_id: optional(ref), branch_id: optional(ref),
    building_id: optional(ref), zone_id: optional(ref), code_id: optional(ref),
    holder_unit_id: ref, holder_unit_kind: word(24), holder_person_id: optional(ref), signed_at: optional(instant), leg_seq: int,
    first_receiver_id: ref, event_seq: int,
    next_due_at: instant, sign_due_at: optional(instant), contact_due_at: optional(instant), due_at: optional(instant), submitted_at: instant,
    dispatched_at: optional(instant), answered_at: optional(instant), closed_at: optional(instant), resolution: optional(word(24)),
    close_result: optional(word(16)), reopenings: int, source: optional(word(24)), source_id: optional(word(64)),
  }, {
    uq_request_number: { on: ['tenant_id', 'number'], unique: true },
    uq_request_lookup: { on: ['lookup_hash'], unique: true },
    uq_request_source: { on: ['tenant_id', 'source', 'source_id'], unique: true },
    ix_request_holder_unit: { on: ['tenant_id', 'holder_unit_id', 'open', 'next_due_at', 'id'] },
    ix_request_holder_person: { on: ['tenant_id', 'holder_person_id', 'open', 'next_due_at', 'id'] },
    ix_request_branch: { on: ['tenant_id', 'branch_id', 'open', 'tier', 'next_due_at', 'id'] },
    ix_request_village: { on: ['tenant_id', 'village_id', 'open', 'next_due_at', 'id'] },
    ix_request_town: { on: ['tenant_id', 'town_id', 'open', 'next_due_at', 'id'] },
    ix_request_open: { on: ['tenant_id', 'open', 'next_due_at', 'id'] },
    ix_request_grid: { on: ['tenant_id', 'grid_id', 'submitted_at', 'id'] },
    ix_request_submitted: { on: ['tenant_id', 'submitted_at', 'id'] },
  }),
  createTable(1760000002010, 'handling_leg', {
    id, tenant_id: ref, request_id: ref, seq: int, tier: int, part: word(8), unit_id: ref, unit_kind: word(24), person_id: optional(ref),
    dispatched_at: instant, sign_due_at: optional(instant), due_at: optional(instant), signed_at: optional(instant),
    first_contact_at: optional(instant), finished_at: optional(instant), outcome: optional(word(24)),
  }, {
    uq_leg: { on: ['tenant_id', 'request_id', 'seq'], unique: true },
    ix_leg_unit: { on: ['tenant_id', 'unit_id', 'dispatched_at', 'id'] },
    ix_leg_person: { on: ['tenant_id', 'person_id', 'dispatched_at', 'id'] },
  }),
  createTable(1760000002020, 'request_event', {
    id, tenant_id: ref, request_id: ref, seq: int, at: instant, type: word(32), is_public: flag, actor_role: word(24),
    actor_person_id: optional(ref), actor_unit_id: optional(ref), text: optional(text), data: json,
  }, { uq_request_event: { on: ['tenant_id', 'request_id', 'seq'], unique: true } }),
  createTable(1760000002030, 'reporter', {
    id, tenant_id: ref, request_id: ref, person_id: optional(ref), name_sealed: optional(word(400)), phone_sealed: optional(word(400)),
    phone_index: optional(word(64)), on_behalf: flag, created_at: instant,
  }, {
    ix_reporter_request: { on: ['tenant_id', 'request_id'] },
    ix_reporter_person: { on: ['tenant_id', 'person_id', 'created_at', 'id'] },
    ix_reporter_phone: { on: ['tenant_id', 'phone_index'] },
  }),
  createTable(1760000002040, 'rating', {
    id, tenant_id: ref, request_id: ref, contacted: flag, satisfaction: word(24), comment: optional(text), rated_at: instant,
  }, { uq_rating: { on: ['tenant_id', 'request_id'], unique: true } }),
  createTable(1760000002050, 'number_block', { id, tenant_id: ref, day: word(8), leased: int }, {
    uq_number_block: { on: ['tenant_id', 'day'], unique: true },
  }),
];
