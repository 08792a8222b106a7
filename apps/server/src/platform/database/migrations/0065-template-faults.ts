import { addColumns, addIndex, instant, optional, word } from './table.js';

/** What WeChat said when it last refused a message by a template, and how messages go, counted from indexes alone. */
export const templateFaultMigrations = [
  addColumns(1760000065000, 'subscription_template', { fault: optional(word(40)), fault_at: optional(instant) }),
  addIndex(1760000065010, 'subscription_grant', 'ix_subscription_grant_template', ['template_id', 'granted']),
  addIndex(1760000065020, 'notice_sending', 'ix_notice_sending_template', ['tenant_id', 'template_id', 'state', 'begun_at']),
] as const;
