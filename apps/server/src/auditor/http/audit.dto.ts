import { STAFF_ROLES, type StaffRole } from '@yige/domain';
import { AUDIT_ACTIONS, AUDIT_OBJECTS, AUDIT_OUTCOMES, AUDIT_SESSIONS, type AuditAction, type AuditObject, type AuditOutcome, type AuditSession } from '../../audit/index.js';
import { PersonRefView } from '../../access/index.js';
import { PageQuery } from '../../platform/http/page.js';
import { Day, OneOf, Out, Reference } from '../../platform/http/rules.js';

export class AuditQuery extends PageQuery {
  @OneOf(AUDIT_ACTIONS, 'AuditAction', { optional: true }) action?: AuditAction;
  @OneOf(AUDIT_OUTCOMES, 'AuditOutcome', { optional: true }) outcome?: AuditOutcome;
  @Reference({ optional: true, description: 'Somebody who serves.' }) personId?: string;
  @Day({ optional: true, description: 'First day, Asia/Shanghai.' }) from?: string;
  @Day({ optional: true, description: 'Last day.' }) to?: string;
}

export class AuditEntryView {
  @Out.text() id: string;
  @Out.whole({ nullable: true, description: 'Place in the chain; null for the second until it is sealed.' }) sequence: number | null;
  @Out.instant() at: string;
  @Out.one(() => PersonRefView, { nullable: true }) person: PersonRefView | null;
  @Out.manyOf(STAFF_ROLES, 'StaffRole', { description: 'By which they were let through.' }) roles: StaffRole[];
  @Out.oneOf(AUDIT_SESSIONS, 'AuditSession') session: AuditSession;
  @Out.oneOf(AUDIT_ACTIONS, 'AuditAction') action: AuditAction;
  @Out.oneOf(AUDIT_OBJECTS, 'AuditObject') about: AuditObject;
  @Out.text({ nullable: true }) objectId: string | null;
  @Out.oneOf(AUDIT_OUTCOMES, 'AuditOutcome') outcome: AuditOutcome;
  @Out.record() detail: Record<string, string | number>;
  @Out.text({ nullable: true, description: 'The same for calls from the same address; no address can be read from it.' }) source: string | null;
}
