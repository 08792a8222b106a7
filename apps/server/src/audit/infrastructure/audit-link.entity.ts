import { Entity, Index } from 'typeorm';
import { IdColumn, IntColumn, RefColumn, WordColumn } from '../../platform/database/columns.js';

/** The place of one entry in its district's chain: a number without gaps, and the hash that binds it to all before it. Never changed either. */
@Entity('audit_link')
@Index('uq_audit_link', ['tenantId', 'seq'], { unique: true })
export class AuditLink {
  /** The entry's: each has one place. */
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  /** From 1. Two processes that seal at once want the same number, and one of them gets it. */
  @IntColumn() seq: number;
  @WordColumn(64) previousHash: string;
  @WordColumn(64) hash: string;
}
