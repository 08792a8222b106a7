/** What can be read in the audit trail. A code stays what it means for ever; the faces have its words. */
export const AUDIT_ACTIONS = [
  'session.begun',
  'session.refused',
  'session.ended',
  'person.invited',
  'person.recovered',
  'person.disabled',
  'person.enabled',
  'person.passwordSet',
  'person.signOnBound',
  'person.secondFactorOn',
  'person.secondFactorOff',
  'post.asked',
  'post.refused',
  'post.delegated',
  'post.delegationEnded',
  'post.given',
  'post.ended',
  'reporter.unmasked',
  'reporter.foundByPhone',
  'reporter.exported',
  'reporter.corrected',
  'reporter.erased',
  'party.contactRead',
  'request.confidentialRead',
  'request.ruled',
  'request.sideNamed',
  'ledger.exported',
  'codes.exported',
  'district.created',
  'org.changeOrdered',
  'code.revoked',
  'code.repointed',
  'queue.replayed',
  'queue.discarded',
  'calendar.imported',
  'messages.imported',
  'timers.rearmed',
  'summaries.rebuilt',
  'retention.run',
  'keys.rotated',
  'keys.rewrapped',
  'audit.read',
  'audit.verified',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** What an entry is about. */
export const AUDIT_OBJECTS = [
  'session',
  'account',
  'person',
  'request',
  'mediation',
  'ledger',
  'org',
  'code',
  'queue',
  'calendar',
  'summaries',
  'audit',
  'retention',
  'keys',
] as const;
export type AuditObject = (typeof AUDIT_OBJECTS)[number];

/** `refused`: somebody wanted to and might not. */
export const AUDIT_OUTCOMES = ['done', 'refused'] as const;
export type AuditOutcome = (typeof AUDIT_OUTCOMES)[number];

/** How whoever did it was known: an account, the lookup code of one request, not at all, at the command line, the service by itself. */
export const AUDIT_SESSIONS = ['account', 'lookupCode', 'visitor', 'operator', 'service'] as const;
export type AuditSession = (typeof AUDIT_SESSIONS)[number];
