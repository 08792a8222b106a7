import { createTable, id, instant, ref, word } from './table.js';

/** Which WeChat groups belong to which grid. */
export const chatGroupMigrations = [
  createTable(1760000046000, 'chat_group', { id, tenant_id: ref, grid_id: ref, opengid_hash: word(64), opengid_sealed: word(400), label: word(60), bound_by_id: ref, bound_at: instant }, {
    uq_chat_group_opengid: { on: ['opengid_hash'], unique: true },
    ix_chat_group_grid: { on: ['tenant_id', 'grid_id', 'id'] },
  }),
];
