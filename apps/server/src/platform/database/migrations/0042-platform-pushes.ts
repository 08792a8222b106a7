import { createTable, id, instant, optional, text, word } from './table.js';

/** What WeChat and WeCom tell by themselves. */
export const platformPushMigrations = [
  createTable(1760000042000, 'platform_push', { id, source: word(8), event: word(64), sent_at: instant, received_at: instant, said_sealed: optional(text) }, {
    ix_platform_push_received: { on: ['received_at'] },
  }),
];
