export { Audit, type AuditFact } from './application/audit.js';
export { AuditHeads } from './application/audit-heads.js';
export { FindEntries } from './application/find-entries.js';
export { SealAudit } from './application/seal-audit.js';
export { readHead, type SignedHead } from './application/signed-head.js';
export { type ChainBreak, type VerifiedChain, VerifyAudit } from './application/verify-audit.js';
export { AuditModule } from './audit.module.js';
export { AUDIT_ACTIONS, AUDIT_OBJECTS, AUDIT_OUTCOMES, AUDIT_SESSIONS, type AuditAction, type AuditObject, type AuditOutcome, type AuditSession } from './infrastructure/audit-words.js';
