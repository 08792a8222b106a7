import { addColumns, addIndex, createTable, id, instant, optional, ref, word } from './table.js';

/** What a reporter agreed to, and what is needed to forget who they are. */
export const rightsMigrations = [
  createTable(
    1760000026000,
    'consent',
    { id, tenant_id: ref, request_id: ref, purpose: word(16), version: word(16), given_at: instant, withdrawn_at: optional(instant) },
    { uq_consent: { on: ['tenant_id', 'request_id', 'purpose'], unique: true } },
  ),
  addColumns(1760000026010, 'reporter', { erased_at: optional(instant) }),
  addIndex(1760000026020, 'reporter', 'ix_reporter_erased', ['erased_at', 'id']),
  addIndex(1760000026030, 'attachment', 'ix_attachment_hash', ['sha256']),
  addIndex(1760000026040, 'notice', 'ix_notice_created', ['created_at', 'id']),
];
