import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, signedIn } from '../../platform/http/actor.js';
import { type Page, PageOf } from '../../platform/http/page.js';
import { ReadAudit } from '../application/read-audit.js';
import { AuditEntryView, AuditQuery } from './audit.dto.js';

@ApiTags('Audit')
@Controller('api/audit')
export class AuditController {
  constructor(private readonly audit: ReadAudit) {}

  @Get('entries')
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ type: PageOf(AuditEntryView) })
  list(@CurrentActor() actor: Actor, @Query() query: AuditQuery): Promise<Page<AuditEntryView>> {
    return this.audit.page(signedIn(actor), query);
  }
}
