import { createTable, id, instant, optional, ref, word } from './table.js';

export const propertyMigrations = [
  createTable(1760000016000, 'property_task', {
    id, tenant_id: ref, request_id: ref, unit_id: ref, asked_by_id: ref, summary: word(300), place: word(300), due_at: instant, status: word(16), answer: optional(word(300)), asked_at: instant,
    answered_at: optional(instant),
  }, {
    ix_property_task_unit: { on: ['tenant_id', 'unit_id', 'status', 'due_at', 'id'] },
    ix_property_task_request: { on: ['tenant_id', 'request_id'] },
  }),
];
