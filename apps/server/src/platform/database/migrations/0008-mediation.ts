import { createTable, flag, id, instant, int, json, optional, ref, text, word } from './table.js';

export const mediationMigrations = [
  createTable(1760000008000, 'informal_mediation', {
    id, tenant_id: ref, request_id: ref, district_id: ref, town_id: optional(ref), village_id: optional(ref), unit_id: ref, person_id: ref, agreed: text,
    agreed_on: word(10), recorded_at: instant,
  }, {
    ix_informal_request: { on: ['tenant_id', 'request_id', 'id'] },
    ix_informal_district: { on: ['tenant_id', 'district_id', 'recorded_at', 'id'] },
  }),
  createTable(1760000008010, 'mediation', {
    id, tenant_id: ref, request_id: ref, version: int, status: word(16), open: flag, committee_id: ref, district_id: ref, town_id: optional(ref), village_id: optional(ref),
    opened_by_id: ref, opened_at: instant, informal_id: optional(ref), last_day: word(10), prolonged_at: optional(instant), ended_at: optional(instant),
    end_note: optional(text), effective_on: optional(word(10)), confirmation: word(16), applied_on: optional(word(10)), court_answered_on: optional(word(10)),
  }, {
    ix_mediation_request: { on: ['tenant_id', 'request_id', 'id'] },
    ix_mediation_committee: { on: ['tenant_id', 'committee_id', 'open', 'id'] },
    ix_mediation_district: { on: ['tenant_id', 'district_id', 'opened_at', 'id'] },
  }),
  createTable(1760000008020, 'mediation_party', {
    id, tenant_id: ref, mediation_id: ref, seq: int, name_sealed: text, phone_sealed: optional(text), representation: optional(word(16)),
    representative_sealed: optional(text), consented_on: optional(word(10)), left_on: optional(word(10)),
  }, { uq_mediation_party: { on: ['tenant_id', 'mediation_id', 'seq'], unique: true } }),
  createTable(1760000008030, 'mediator', {
    id, tenant_id: ref, mediation_id: ref, seq: int, person_id: ref, active: flag, appointed_at: instant, accepted_at: optional(instant), ended_at: optional(instant),
    end: optional(word(16)),
  }, {
    uq_mediator: { on: ['tenant_id', 'mediation_id', 'seq'], unique: true },
    ix_mediator_person: { on: ['tenant_id', 'person_id', 'active', 'mediation_id'] },
  }),
  createTable(1760000008040, 'mediation_meeting', {
    id, tenant_id: ref, mediation_id: ref, seq: int, held_at: instant, place: word(200), party_ids: json, others: optional(word(300)), record: text,
    recorded_by_id: ref, recorded_at: instant,
  }, { uq_mediation_meeting: { on: ['tenant_id', 'mediation_id', 'seq'], unique: true } }),
  createTable(1760000008050, 'mediation_agreement', {
    id, tenant_id: ref, mediation_id: ref, form: word(8), facts: text, copies: int, agreed_on: word(10), signatures: json, sealed_on: optional(word(10)), drawn_up_at: instant,
  }, { uq_mediation_agreement: { on: ['tenant_id', 'mediation_id'], unique: true } }),
  createTable(1760000008060, 'mediation_term', {
    id, tenant_id: ref, mediation_id: ref, seq: int, party_id: ref, what: text, way: word(200), place: word(200), due_on: word(10), state: word(16),
    followed_up_at: optional(instant), note: optional(text),
  }, { uq_mediation_term: { on: ['tenant_id', 'mediation_id', 'seq'], unique: true } }),
  createTable(1760000008070, 'file_handover', {
    id, tenant_id: ref, mediation_id: ref, receiver: word(100), reason: text, with_phones: flag, consented_on: word(10), recorded_by_id: ref, recorded_at: instant,
    handed_at: optional(instant),
  }, { ix_file_handover: { on: ['tenant_id', 'mediation_id', 'id'] } }),
  createTable(1760000008080, 'mediation_contact_view', {
    id, tenant_id: ref, mediation_id: ref, party_id: ref, person_id: ref, reason: text, viewed_at: instant,
  }, { ix_mediation_contact_view: { on: ['tenant_id', 'mediation_id', 'id'] } }),
];
