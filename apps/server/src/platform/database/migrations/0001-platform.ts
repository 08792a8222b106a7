import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, flag, id, instant, int, json, optional, ref, text, word } from './table.js';

/** Keys and codes compare byte by byte on every engine: MariaDB would fold AbC and abc, SQLite does not (decisions.md "Text"). */
class BinaryCollation1760000000000 implements MigrationInterface {
  readonly name = 'BinaryCollation1760000000000';

  async up(runner: QueryRunner): Promise<void> {
    if (runner.dataSource.options.type === 'better-sqlite3') return;
    await runner.query('ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_bin');
  }

  async down(): Promise<void> {
    // Tables made meanwhile carry the collation; there is nothing to take back.
  }
}

export const platformMigrations = [
  BinaryCollation1760000000000,
  createTable(1760000000010, 'installation', { id, mode: word(16), created_at: instant }),
  createTable(1760000000020, 'tenant', {
    id, code: word(32), name: word(120), district_id: ref, dispatch_centre_id: ref, created_at: instant,
  }, { uq_tenant_code: { on: ['code'], unique: true } }),
  createTable(1760000000030, 'outbox_event', {
    id, tenant_id: ref, aggregate_id: ref, seq: int, type: word(48), payload: json, occurred_at: instant, status: word(16), attempts: int,
    available_at: instant, lease_until: optional(instant), lease_token: optional(ref), last_error: optional(text),
  }, {
    ix_outbox_due: { on: ['status', 'available_at', 'id'] },
    ix_outbox_aggregate: { on: ['aggregate_id', 'status', 'seq'] },
  }),
  createTable(1760000000040, 'idempotency_record', {
    id, tenant_id: ref, actor_key: word(80), route: word(80), idempotency_key: word(80), request_hash: word(64),
    response_body: text, created_at: instant,
  }, {
    uq_idempotency: { on: ['tenant_id', 'actor_key', 'route', 'idempotency_key'], unique: true },
    ix_idempotency_age: { on: ['created_at'] },
  }),
  createTable(1760000000050, 'attempt_window', { id, subject: word(100), window_start: instant, count: int }, {
    uq_attempt_window: { on: ['subject', 'window_start'], unique: true },
  }),
  createTable(1760000000060, 'notice', {
    id, tenant_id: ref, person_id: ref, event_id: ref, request_id: ref, type: word(32), data: json, created_at: instant, read_at: optional(instant),
  }, {
    uq_notice_event: { on: ['tenant_id', 'person_id', 'event_id'], unique: true },
    ix_notice_inbox: { on: ['tenant_id', 'person_id', 'id'] },
  }),
  createTable(1760000000070, 'attachment', {
    id, tenant_id: ref, request_id: optional(ref), part: optional(word(16)), mime: word(40), bytes: int, width: int, height: int,
    sha256: word(64), created_at: instant,
  }, {
    ix_attachment_request: { on: ['tenant_id', 'request_id'] },
  }),
  createTable(1760000000080, 'account', {
    id, tenant_id: ref, person_id: ref, login: word(60), password_hash: word(200), disabled: flag, created_at: instant,
  }, {
    uq_account_login: { on: ['login'], unique: true },
    uq_account_person: { on: ['tenant_id', 'person_id'], unique: true },
  }),
  createTable(1760000000090, 'session', {
    id, tenant_id: ref, account_id: ref, person_id: ref, token_hash: word(64), created_at: instant, expires_at: instant,
  }, {
    uq_session_token: { on: ['token_hash'], unique: true },
    ix_session_person: { on: ['tenant_id', 'person_id'] },
  }),
];
