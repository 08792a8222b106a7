import { createTable, id, instant, int, json, optional, ref, text, word } from './table.js';

/** Customer groups of WeCom (客户群): codes by which residents join them, and messages that their owner confirms. */
export const customerGroupMigrations = [
  createTable(1760000054000, 'join_way', {
    id, tenant_id: ref, grid_id: ref, label: word(30), chat_group_ids: json, state: word(10), revision: int, way_id: optional(word(64)), picture_key: optional(word(80)), fault: optional(word(40)),
    made_by_id: ref, made_at: instant, removed_at: optional(instant),
  }, {
    ix_join_way_grid: { on: ['tenant_id', 'grid_id', 'removed_at'] },
  }),
  createTable(1760000054010, 'group_message', {
    id, tenant_id: ref, grid_id: ref, chat_group_id: ref, label: word(60), text, state: word(10), chat_id: optional(word(64)), sender: optional(word(64)), outside_id: optional(word(80)), fault: optional(word(40)),
    asked_by_id: ref, asked_at: instant, told_at: optional(instant),
  }, {
    ix_group_message_asked: { on: ['tenant_id', 'asked_at', 'id'] },
    ix_group_message_grid: { on: ['tenant_id', 'grid_id', 'asked_at', 'id'] },
    ix_group_message_group: { on: ['tenant_id', 'chat_group_id', 'asked_at'] },
  }),
];
