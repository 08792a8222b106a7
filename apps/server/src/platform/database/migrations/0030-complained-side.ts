import { addColumns, flag, optional, ref } from './table.js';

/** Which unit a request complains about, and which of the things that units are asked is a statement of that side. */
export const complainedSideMigrations = [
  addColumns(1760000030000, 'request', { complained_unit_id: optional(ref) }),
  addColumns(1760000030010, 'property_task', { complained: { ...flag, default: false } }),
];
