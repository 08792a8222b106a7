import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../../platform/http/actor.js';
import { IdempotencyKey } from '../../platform/http/idempotency-key.js';
import { MoveRequest } from '../application/move-request.js';
import { Sign } from './commands.dto.js';
import { DeclineAssist, FinishAssist, LegParams, ReleaseAssist } from './joint-commands.dto.js';
import { MovedView } from './request-views.dto.js';

/** The leg of a unit that helps or was called; `expectedVersion` is that of the request. */
@ApiTags('Commands')
@Controller('api/requests/:id/legs/:seq')
export class LegsController {
  constructor(private readonly move: MoveRequest) {}

  @Post('sign')
  @HttpCode(200)
  @ApiOkResponse({ type: MovedView })
  sign(@CurrentActor() actor: Actor, @Param() { id, seq }: LegParams, @IdempotencyKey() key: string, @Body() body: Sign): Promise<MovedView> {
    return this.move.runOnLeg(actor, id, seq, key, 'sign', body);
  }

  @Post('finish')
  @HttpCode(200)
  @ApiOkResponse({ type: MovedView })
  finish(@CurrentActor() actor: Actor, @Param() { id, seq }: LegParams, @IdempotencyKey() key: string, @Body() body: FinishAssist): Promise<MovedView> {
    return this.move.runOnLeg(actor, id, seq, key, 'finish', body);
  }

  @Post('decline')
  @HttpCode(200)
  @ApiOkResponse({ type: MovedView })
  decline(@CurrentActor() actor: Actor, @Param() { id, seq }: LegParams, @IdempotencyKey() key: string, @Body() body: DeclineAssist): Promise<MovedView> {
    return this.move.runOnLeg(actor, id, seq, key, 'decline', body);
  }

  @Post('release')
  @HttpCode(200)
  @ApiOkResponse({ type: MovedView })
  release(@CurrentActor() actor: Actor, @Param() { id, seq }: LegParams, @IdempotencyKey() key: string, @Body() body: ReleaseAssist): Promise<MovedView> {
    return this.move.runOnLeg(actor, id, seq, key, 'release', body);
  }
}
