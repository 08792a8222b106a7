import { Module } from '@nestjs/common';
import { AccessModule } from '../access/index.js';
import { ReadAudit } from './application/read-audit.js';
import { AuditController } from './http/audit.controller.js';

/** What auditors see. Apart from the trail itself, to which signing in has to write. */
@Module({ imports: [AccessModule], controllers: [AuditController], providers: [ReadAudit] })
export class AuditorModule {}
