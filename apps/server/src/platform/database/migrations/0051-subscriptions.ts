import { createTable, flag, id, instant, int, json, optional, ref, word } from './table.js';

/** Messages that people allowed to be sent to their WeChat (订阅消息): what they allow, and what was sent of it. */
export const subscriptionMigrations = [
  createTable(1760000051000, 'subscription_template', { id, template_id: word(64), title: word(60), lasting: flag, keywords: json, purpose: optional(word(16)), learned_at: instant }, { uq_subscription_template: { on: ['template_id'], unique: true } }),
  createTable(1760000051010, 'subscription_grant', { id, identity_id: ref, template_id: word(64), granted: int, lasting: flag, lone: json, refused_at: optional(instant), version: int, changed_at: instant }, {
    uq_subscription_grant: { on: ['identity_id', 'template_id'], unique: true },
  }),
  createTable(1760000051020, 'notice_sending', {
    id, tenant_id: ref, notice_id: ref, identity_id: ref, template_id: word(64), state: word(8), tries: int, begun_at: instant, message_id: optional(word(64)),
  }, {
    uq_notice_sending: { on: ['tenant_id', 'notice_id', 'identity_id'], unique: true },
    ix_notice_sending_message: { on: ['identity_id', 'template_id', 'begun_at'] },
    ix_notice_sending_begun: { on: ['begun_at'] },
  }),
  createTable(1760000051030, 'notice_lane', { id, busy_until: instant, token: ref }),
];
