import { Global, Module } from '@nestjs/common';
import { TenancyModule } from '../tenancy/index.js';
import { Audit } from './application/audit.js';
import { AuditHeads } from './application/audit-heads.js';
import { FindEntries } from './application/find-entries.js';
import { HeadKey } from './application/signed-head.js';
import { VerifyAudit } from './application/verify-audit.js';
import { AuditRepository } from './infrastructure/audit.repository.js';

/** Every feature writes to the trail, so none has to ask for it. */
@Global()
@Module({
  imports: [TenancyModule],
  providers: [Audit, AuditHeads, AuditRepository, FindEntries, HeadKey, VerifyAudit],
  exports: [Audit, AuditHeads, AuditRepository, FindEntries, VerifyAudit],
})
export class AuditModule {}
