import { createTable, id, instant, ref, word } from './table.js';

/** Posts that their holders lend for a time. What is lent is a post like any other; here stands whose it is. */
export const delegationMigrations = [
  createTable(1760000035000, 'post_delegation', { id, tenant_id: ref, post_id: ref, from_post_id: ref, given_by_id: ref, reason: word(200), given_at: instant }, {
    uq_post_delegation: { on: ['tenant_id', 'post_id'], unique: true },
    ix_post_delegation_from: { on: ['tenant_id', 'from_post_id'] },
    ix_post_delegation_giver: { on: ['tenant_id', 'given_by_id'] },
  }),
];
