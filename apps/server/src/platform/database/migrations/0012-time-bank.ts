import { createTable, id, instant, int, optional, ref, word } from './table.js';

export const timeBankMigrations = [
  createTable(1760000012000, 'time_account', { id, tenant_id: ref, kind: word(16), owner_id: ref, balance: int }, {
    uq_time_account: { on: ['tenant_id', 'kind', 'owner_id'], unique: true },
  }),
  createTable(1760000012010, 'time_entry', {
    id, tenant_id: ref, movement_id: ref, account_id: ref, minutes: int, kind: word(16), service_id: optional(ref), reason: optional(word(200)), at: instant,
  }, {
    ix_time_entry_account: { on: ['tenant_id', 'account_id', 'id'] },
    ix_time_entry_movement: { on: ['tenant_id', 'movement_id'] },
  }),
  createTable(1760000012020, 'time_service', {
    id, tenant_id: ref, provider_id: ref, receiver_id: ref, recorder_id: ref, node_id: ref, minutes: int, what: word(200), day: word(10),
    external_ref: optional(word(64)), status: word(16), objection: optional(word(200)), recorded_at: instant, decided_at: optional(instant),
  }, {
    ix_time_service_provider: { on: ['tenant_id', 'provider_id', 'id'] },
    ix_time_service_receiver: { on: ['tenant_id', 'receiver_id', 'id'] },
  }),
];
