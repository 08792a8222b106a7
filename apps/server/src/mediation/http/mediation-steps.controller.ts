import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, signedIn } from '../../platform/http/actor.js';
import { IdempotencyKey } from '../../platform/http/idempotency-key.js';
import { TakeStep } from '../application/take-step.js';
import {
  AcceptMediation, AgreeToHandOver, ApplyToCourt, AppointMediator, ChallengeMediator, CorrectParty, CourtAnswers, DrawUpAgreement,
  FailMediation, FollowUpTerm, HandOver, PartyOnDay, Prolong, PutInEffect, RecordMeeting,
} from './mediation-bodies.dto.js';
import { MediationMovedView } from './mediation-views.dto.js';

/** One route for each step, so that the rights table and the contract name each by itself. */
@ApiTags('MediationSteps')
@Controller('api/mediations/:id/steps')
export class MediationStepsController {
  constructor(private readonly steps: TakeStep) {}

  @Post('correctParty')
  @HttpCode(200)
  @ApiOkResponse({ type: MediationMovedView })
  correctParty(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() body: CorrectParty): Promise<MediationMovedView> {
    return this.steps.run(signedIn(actor), id, key, 'correctParty', body);
  }

  @Post('appoint')
  @HttpCode(200)
  @ApiOkResponse({ type: MediationMovedView })
  appoint(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() body: AppointMediator): Promise<MediationMovedView> {
    return this.steps.run(signedIn(actor), id, key, 'appoint', body);
  }

  @Post('accept')
  @HttpCode(200)
  @ApiOkResponse({ type: MediationMovedView })
  accept(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() body: AcceptMediation): Promise<MediationMovedView> {
    return this.steps.run(signedIn(actor), id, key, 'accept', body);
  }

  @Post('challenge')
  @HttpCode(200)
  @ApiOkResponse({ type: MediationMovedView })
  challenge(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() body: ChallengeMediator): Promise<MediationMovedView> {
    return this.steps.run(signedIn(actor), id, key, 'challenge', body);
  }

  @Post('agreeToMediate')
  @HttpCode(200)
  @ApiOkResponse({ type: MediationMovedView })
  agreeToMediate(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() body: PartyOnDay): Promise<MediationMovedView> {
    return this.steps.run(signedIn(actor), id, key, 'agreeToMediate', body);
  }

  @Post('callOff')
  @HttpCode(200)
  @ApiOkResponse({ type: MediationMovedView })
  callOff(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() body: PartyOnDay): Promise<MediationMovedView> {
    return this.steps.run(signedIn(actor), id, key, 'callOff', body);
  }

  @Post('meet')
  @HttpCode(200)
  @ApiOkResponse({ type: MediationMovedView })
  meet(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() body: RecordMeeting): Promise<MediationMovedView> {
    return this.steps.run(signedIn(actor), id, key, 'meet', body);
  }

  @Post('prolong')
  @HttpCode(200)
  @ApiOkResponse({ type: MediationMovedView })
  prolong(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() body: Prolong): Promise<MediationMovedView> {
    return this.steps.run(signedIn(actor), id, key, 'prolong', body);
  }

  @Post('drawUp')
  @HttpCode(200)
  @ApiOkResponse({ type: MediationMovedView })
  drawUp(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() body: DrawUpAgreement): Promise<MediationMovedView> {
    return this.steps.run(signedIn(actor), id, key, 'drawUp', body);
  }

  @Post('putInEffect')
  @HttpCode(200)
  @ApiOkResponse({ type: MediationMovedView })
  putInEffect(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() body: PutInEffect): Promise<MediationMovedView> {
    return this.steps.run(signedIn(actor), id, key, 'putInEffect', body);
  }

  @Post('fail')
  @HttpCode(200)
  @ApiOkResponse({ type: MediationMovedView })
  fail(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() body: FailMediation): Promise<MediationMovedView> {
    return this.steps.run(signedIn(actor), id, key, 'fail', body);
  }

  @Post('followUp')
  @HttpCode(200)
  @ApiOkResponse({ type: MediationMovedView })
  followUp(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() body: FollowUpTerm): Promise<MediationMovedView> {
    return this.steps.run(signedIn(actor), id, key, 'followUp', body);
  }

  @Post('applyToCourt')
  @HttpCode(200)
  @ApiOkResponse({ type: MediationMovedView })
  applyToCourt(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() body: ApplyToCourt): Promise<MediationMovedView> {
    return this.steps.run(signedIn(actor), id, key, 'applyToCourt', body);
  }

  @Post('courtAnswers')
  @HttpCode(200)
  @ApiOkResponse({ type: MediationMovedView })
  courtAnswers(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() body: CourtAnswers): Promise<MediationMovedView> {
    return this.steps.run(signedIn(actor), id, key, 'courtAnswers', body);
  }

  @Post('agreeToHandOver')
  @HttpCode(200)
  @ApiOkResponse({ type: MediationMovedView })
  agreeToHandOver(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() body: AgreeToHandOver): Promise<MediationMovedView> {
    return this.steps.run(signedIn(actor), id, key, 'agreeToHandOver', body);
  }

  @Post('handOver')
  @HttpCode(200)
  @ApiOkResponse({ type: MediationMovedView })
  handOver(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() body: HandOver): Promise<MediationMovedView> {
    return this.steps.run(signedIn(actor), id, key, 'handOver', body);
  }
}
