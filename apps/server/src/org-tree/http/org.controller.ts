import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../../platform/http/actor.js';
import { CallLimits } from '../../platform/limits/call-limits.js';
import { ReadOrg } from '../application/read-org.js';
import { OrgNodeListView, OrgNodesQuery } from './org.dto.js';

@ApiTags('Organisation')
@Controller('api/org')
export class OrgController {
  constructor(
    private readonly org: ReadOrg,
    private readonly limits: CallLimits,
  ) {}

  @Get('nodes')
  @ApiOkResponse({ type: OrgNodeListView })
  async nodes(@CurrentActor() actor: Actor, @Query() query: OrgNodesQuery): Promise<OrgNodeListView> {
    if (query.q !== undefined) await this.limits.take('search', actor);
    return { items: await this.org.nodes(actor, query) };
  }

  @Get('departments')
  @ApiOkResponse({ type: OrgNodeListView })
  async departments(@CurrentActor() actor: Actor): Promise<OrgNodeListView> {
    return { items: await this.org.departments(actor) };
  }
}
