import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, signedIn } from '../../platform/http/actor.js';
import { Overview } from '../application/overview.js';
import { OverviewQuery, OverviewView } from './overview.dto.js';

@ApiTags('Overview')
@Controller('api/overview')
export class OverviewController {
  constructor(private readonly overview: Overview) {}

  @Get()
  @ApiOkResponse({ type: OverviewView })
  of(@CurrentActor() actor: Actor, @Query() query: OverviewQuery): Promise<OverviewView> {
    return this.overview.of(signedIn(actor), query.nodeId, query.days ?? 30, query.as ?? 'then');
  }
}
