import { addIndex } from './table.js';

/** Help of a week, for the digests. */
export const digestMigrations = [addIndex(1760000019000, 'time_service', 'ix_time_service_decided', ['tenant_id', 'decided_at', 'status', 'node_id'])];
