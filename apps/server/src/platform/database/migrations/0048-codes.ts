import { addColumns, createTable, id, instant, int, json, optional, ref, word } from './table.js';

/** A printed code may be replaced by a new one, both in use for a while; and what was done to it is kept. */
export const codeMigrations = [
  addColumns(1760000048000, 'place_code', { version: { ...int, default: 1 }, ends_at: optional(instant), replaced_by_id: optional(ref) }),
  createTable(1760000048010, 'code_change', {
    id, tenant_id: ref, code_id: ref, kind: word(16), at: instant, person_id: optional(ref), reason: optional(word(200)), detail: json,
  }, { ix_code_change: { on: ['tenant_id', 'code_id', 'id'] } }),
];
