import { createTable, id, instant, int, json, optional, ref, word } from './table.js';

/** Models that districts taught by their own history. */
export const triageModelMigrations = [
  createTable(
    1760000067000,
    'triage_model',
    {
      id, tenant_id: ref, version: word(40), state: word(12), catalogue_version: word(40), trained_at: instant, in_use_since: optional(instant), taught: int, judged: int, right_of_judged: int,
      right_before: int, figures: json,
    },
    { ix_triage_model: { on: ['tenant_id', 'state', 'id'] }, uq_triage_model_version: { on: ['tenant_id', 'version'], unique: true } },
  ),
] as const;
