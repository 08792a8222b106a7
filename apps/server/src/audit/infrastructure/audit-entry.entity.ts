import type { Instant } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, JsonColumn, RefColumn, WordColumn } from '../../platform/database/columns.js';
import type { AuditAction, AuditObject, AuditOutcome, AuditSession } from './audit-words.js';

/**
 * Somebody did something, or read what is not for everybody. Written with what it records and never changed: no statement of the service
 * updates or deletes a row. Its place in the chain is another row ({@link AuditLink}), so that sealing changes nothing here.
 */
@Entity('audit_entry')
@Index('ix_audit_entry_at', ['tenantId', 'at', 'id'])
@Index('ix_audit_entry_action', ['tenantId', 'action', 'at', 'id'])
@Index('ix_audit_entry_person', ['tenantId', 'personId', 'at', 'id'])
@Index('ix_audit_entry_outcome', ['tenantId', 'outcome', 'at', 'id'])
export class AuditEntry {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @InstantColumn() at: Instant;
  /** Somebody who serves; null for residents, the operator and the service. */
  @RefColumn({ nullable: true }) personId: string | null;
  /** The roles by which the route let them through, by comma; empty for none. */
  @WordColumn(200) roles: string;
  @WordColumn(16) session: AuditSession;
  @WordColumn(48) action: AuditAction;
  @WordColumn(24) objectKind: AuditObject;
  @WordColumn(64, { nullable: true }) objectId: string | null;
  @WordColumn(16) outcome: AuditOutcome;
  /** Counts and codes, never what anybody wrote. */
  @JsonColumn({ nullable: true }) detail: Record<string, string | number> | null;
  /** Keyed hash of where the call came from, of another key than the limits use. */
  @WordColumn(22, { nullable: true }) source: string | null;
  /** Keyed hash of all of the above: a row that was not written by the service has none that is right. */
  @WordColumn(64) mac: string;
}
