import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, signedIn } from '../../platform/http/actor.js';
import { IdempotencyKey } from '../../platform/http/idempotency-key.js';
import { Absences } from '../application/absences.js';
import { AbsenceView, EnterAbsence, EnterAbsenceFor } from './duty.dto.js';

@ApiTags('Duty')
@Controller('api')
export class AbsencesController {
  constructor(private readonly absences: Absences) {}

  @Get('me/absences')
  @ApiOkResponse({ type: [AbsenceView] })
  own(@CurrentActor() actor: Actor): Promise<AbsenceView[]> {
    return this.absences.own(signedIn(actor));
  }

  @Post('me/absences')
  @ApiCreatedResponse({ type: AbsenceView })
  enter(@CurrentActor() actor: Actor, @IdempotencyKey() key: string, @Body() body: EnterAbsence): Promise<AbsenceView> {
    const me = signedIn(actor);
    return this.absences.enter(me, key, me.personId, body);
  }

  @Post('me/absences/:id/end')
  @HttpCode(200)
  @ApiOkResponse({ type: AbsenceView })
  end(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string): Promise<AbsenceView> {
    return this.absences.end(signedIn(actor), key, id, null);
  }

  @Get('groups/:groupId/absences')
  @ApiOkResponse({ type: [AbsenceView] })
  ofGroup(@CurrentActor() actor: Actor, @Param('groupId') groupId: string): Promise<AbsenceView[]> {
    return this.absences.ofGroup(actor, groupId);
  }

  @Post('groups/:groupId/absences')
  @ApiCreatedResponse({ type: AbsenceView })
  enterFor(@CurrentActor() actor: Actor, @Param('groupId') groupId: string, @IdempotencyKey() key: string, @Body() { personId, ...times }: EnterAbsenceFor): Promise<AbsenceView> {
    return this.absences.enterFor(signedIn(actor), key, groupId, personId, times);
  }

  @Post('groups/:groupId/absences/:id/end')
  @HttpCode(200)
  @ApiOkResponse({ type: AbsenceView })
  endFor(@CurrentActor() actor: Actor, @Param('groupId') groupId: string, @Param('id') id: string, @IdempotencyKey() key: string): Promise<AbsenceView> {
    return this.absences.end(signedIn(actor), key, id, groupId);
  }
}
