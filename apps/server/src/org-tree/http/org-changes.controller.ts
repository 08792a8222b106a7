import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, signedIn } from '../../platform/http/actor.js';
import { IdempotencyKey } from '../../platform/http/idempotency-key.js';
import { ChangeOrg } from '../application/change-org.js';
import { OrgChangeListView, PlanOrgChanges } from './org-changes.dto.js';

@ApiTags('Organisation')
@Controller('api/org/changes')
export class OrgChangesController {
  constructor(private readonly changes: ChangeOrg) {}

  @Get()
  @ApiOkResponse({ type: OrgChangeListView })
  async list(@CurrentActor() actor: Actor): Promise<OrgChangeListView> {
    return { items: await this.changes.list(actor.tenantId) };
  }

  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: OrgChangeListView })
  order(@CurrentActor() actor: Actor, @IdempotencyKey() key: string, @Body() body: PlanOrgChanges): Promise<OrgChangeListView> {
    return this.changes.order(signedIn(actor), key, body);
  }
}
