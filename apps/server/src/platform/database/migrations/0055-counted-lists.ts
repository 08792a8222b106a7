import { addIndex, dropIndex } from './table.js';

/** How many wait at a unit, and in the district, is counted from the index alone again: since a side complained about is hidden its own, each count had looked up a thousand rows. */
export const countedListsMigrations = [
  addIndex(1760000055000, 'request', 'ix_request_holding', ['tenant_id', 'holder_unit_id', 'open', 'next_due_at', 'id', 'status', 'tier', 'complained_unit_id']),
  dropIndex(1760000055010, 'request', 'ix_request_held', ['tenant_id', 'holder_unit_id', 'open', 'next_due_at', 'id', 'status', 'tier']),
  addIndex(1760000055020, 'request', 'ix_request_running', ['tenant_id', 'open', 'next_due_at', 'id', 'status', 'tier', 'complained_unit_id']),
  dropIndex(1760000055030, 'request', 'ix_request_open_due', ['tenant_id', 'open', 'next_due_at', 'id', 'status', 'tier']),
] as const;
