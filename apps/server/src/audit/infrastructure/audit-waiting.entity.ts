import { Entity } from 'typeorm';
import { IdColumn, RefColumn } from '../../platform/database/columns.js';

/** An entry that has no place in the chain yet, for the seconds until the next sealing. */
@Entity('audit_waiting')
export class AuditWaiting {
  /** The entry's. */
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
}
