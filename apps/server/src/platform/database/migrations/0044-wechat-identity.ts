import { addColumns, createTable, id, instant, optional, ref, word } from './table.js';

/** Who comes by WeChat, and which staff have tied it to their account. */
export const wechatIdentityMigrations = [
  createTable(1760000044000, 'wechat_identity', { id, openid_hash: word(64), openid_sealed: word(400), created_at: instant }, {
    uq_wechat_identity_openid: { on: ['openid_hash'], unique: true },
  }),
  createTable(1760000044010, 'wechat_binding', { id, tenant_id: ref, identity_id: ref, account_id: ref, person_id: ref, bound_at: instant }, {
    uq_wechat_binding_identity: { on: ['identity_id'], unique: true },
    uq_wechat_binding_account: { on: ['tenant_id', 'account_id'], unique: true },
  }),
  createTable(1760000044020, 'wechat_invitation', {
    id, tenant_id: ref, account_id: ref, person_id: ref, code_hash: word(64), issued_by_id: ref, created_at: instant, expires_at: instant, used_at: optional(instant),
  }, {
    uq_wechat_invitation_code: { on: ['code_hash'], unique: true },
    ix_wechat_invitation_account: { on: ['tenant_id', 'account_id', 'used_at'] },
    ix_wechat_invitation_expiry: { on: ['expires_at'] },
  }),
  createTable(1760000044030, 'identity_session', { id, tenant_id: ref, identity_id: ref, token_hash: word(64), created_at: instant, expires_at: instant }, {
    uq_identity_session_token: { on: ['token_hash'], unique: true },
    ix_identity_session_identity: { on: ['identity_id', 'created_at'] },
    ix_identity_session_expiry: { on: ['expires_at'] },
  }),
  addColumns(1760000044040, 'session', { identity_id: optional(ref) }),
];
