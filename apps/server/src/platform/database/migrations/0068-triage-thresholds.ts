import { createTable, id, instant, int, optional, ref, word } from './table.js';

/** From which confidence on a district lets a request go without a person. */
export const triageThresholdMigrations = [
  createTable(
    1760000068000,
    'triage_threshold',
    { id, tenant_id: ref, percent: optional(int), version: int, chosen_for: word(60), chosen_by_id: ref, chosen_at: instant },
    { uq_triage_threshold: { on: ['tenant_id'], unique: true } },
  ),
] as const;
