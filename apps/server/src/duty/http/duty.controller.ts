import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, signedIn } from '../../platform/http/actor.js';
import { IdempotencyKey } from '../../platform/http/idempotency-key.js';
import { DutyRoster } from '../application/duty-roster.js';
import { DutyDayView, DutyQuery, DutyRosterView, PlanDuty } from './duty.dto.js';

@ApiTags('Duty')
@Controller('api/groups/:groupId/duty')
export class DutyController {
  constructor(private readonly roster: DutyRoster) {}

  @Get()
  @ApiOkResponse({ type: DutyRosterView })
  of(@CurrentActor() actor: Actor, @Param('groupId') groupId: string, @Query() query: DutyQuery): Promise<DutyRosterView> {
    return this.roster.of(actor, groupId, query.from);
  }

  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: DutyDayView })
  plan(@CurrentActor() actor: Actor, @Param('groupId') groupId: string, @IdempotencyKey() key: string, @Body() body: PlanDuty): Promise<DutyDayView> {
    return this.roster.plan(signedIn(actor), key, groupId, body);
  }
}
