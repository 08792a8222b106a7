import { createTable, id, instant, int, optional, ref, word } from './table.js';

export const wishMigrations = [
  createTable(1760000015000, 'wish', {
    id, tenant_id: ref, request_id: ref, unit_id: ref, village_id: optional(ref), wish_class: word(16), title: word(40), text: word(200), amount_hint: int, status: word(16),
    claimant_id: optional(ref), published_at: instant, claimed_at: optional(instant), contacted_at: optional(instant), fulfilled_at: optional(instant), version: int,
  }, {
    uq_wish_request: { on: ['tenant_id', 'request_id'], unique: true },
    ix_wish_status: { on: ['tenant_id', 'status', 'published_at', 'id'] },
    ix_wish_claimant: { on: ['tenant_id', 'claimant_id', 'status'] },
  }),
];
