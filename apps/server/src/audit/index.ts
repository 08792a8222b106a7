export { Audit, type AuditFact } from './application/audit.js';
export { AuditHeads } from './application/audit-heads.js';
export { SealAudit } from './application/seal-audit.js';
export { readHead, type SignedHead } from './application/signed-head.js';
export { type ChainBreak, type VerifiedChain, VerifyAudit } from './application/verify-audit.js';
export { AuditModule } from './audit.module.js';
