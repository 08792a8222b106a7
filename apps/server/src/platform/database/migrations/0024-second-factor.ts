import { addColumns, createTable, id, instant, int, optional, ref, word } from './table.js';

/** The second step of signing in, and sessions that end when nobody is there. */
export const secondFactorMigrations = [
  createTable(1760000024000, 'second_factor', {
    id, tenant_id: ref, account_id: ref, sealed_secret: word(200), last_step: int, created_at: instant, confirmed_at: optional(instant),
  }, { uq_second_factor: { on: ['tenant_id', 'account_id'], unique: true } }),
  createTable(1760000024010, 'recovery_code', {
    id, tenant_id: ref, account_id: ref, code_hash: word(64), used_at: optional(instant),
  }, { ix_recovery_code: { on: ['tenant_id', 'account_id', 'code_hash'] } }),
  addColumns(1760000024020, 'session', { seen_at: optional(instant) }),
];
