import { addColumns, createTable, id, instant, int, optional, ref, word } from './table.js';

export const sideWayMigrations = [
  addColumns(1760000004000, 'request', {
    returns: { ...int, default: 0 }, extensions: { ...int, default: 0 }, extension_until: optional(instant), clock_stopped_at: optional(instant),
    clock_resumes_at: optional(instant), urged_at: optional(instant), ruled_unit_id: optional(ref),
  }),
  createTable(1760000004010, 'dispatch_rule', {
    id, tenant_id: ref, matter_code: word(8), scope_id: ref, unit_id: ref, request_id: ref, valid_from: instant,
  }, { ix_dispatch_rule: { on: ['tenant_id', 'matter_code', 'scope_id', 'valid_from'] } }),
];
