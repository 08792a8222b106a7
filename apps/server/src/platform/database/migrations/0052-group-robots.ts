import { createTable, id, instant, optional, ref, word } from './table.js';

/** Robots of internal groups (群机器人), by which a place hears of its week. */
export const groupRobotMigrations = [
  createTable(1760000052000, 'group_robot', {
    id, tenant_id: ref, node_id: ref, label: word(40), key_sealed: optional(word(400)), added_by_id: ref, added_at: instant, removed_at: optional(instant), told_at: optional(instant), fault: optional(word(40)),
  }, {
    ix_group_robot_node: { on: ['tenant_id', 'node_id', 'removed_at'] },
  }),
];
