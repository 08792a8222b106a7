import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../../platform/http/actor.js';
import { IdempotencyKey } from '../../platform/http/idempotency-key.js';
import { MoveRequest } from '../application/move-request.js';
import { AddAssistant, ApproveWhistle, BlowWhistle, RateWhistle, RecallWhistle, RecordWhistle } from './joint-commands.dto.js';
import { MovedView } from './request-views.dto.js';

/** Several units at one request: 协办 and 吹哨. */
@ApiTags('Commands')
@Controller('api/requests/:id/commands')
export class JointCommandsController {
  constructor(private readonly move: MoveRequest) {}

  @Post('addAssistant')
  @HttpCode(200)
  @ApiOkResponse({ type: MovedView })
  addAssistant(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() body: AddAssistant): Promise<MovedView> {
    return this.move.run(actor, id, key, 'addAssistant', body);
  }

  @Post('whistle')
  @HttpCode(200)
  @ApiOkResponse({ type: MovedView })
  whistle(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() body: BlowWhistle): Promise<MovedView> {
    return this.move.run(actor, id, key, 'whistle', body);
  }

  @Post('approveWhistle')
  @HttpCode(200)
  @ApiOkResponse({ type: MovedView })
  approveWhistle(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() body: ApproveWhistle): Promise<MovedView> {
    return this.move.run(actor, id, key, 'approveWhistle', body);
  }

  @Post('recallWhistle')
  @HttpCode(200)
  @ApiOkResponse({ type: MovedView })
  recallWhistle(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() body: RecallWhistle): Promise<MovedView> {
    return this.move.run(actor, id, key, 'recallWhistle', body);
  }

  @Post('recordWhistle')
  @HttpCode(200)
  @ApiOkResponse({ type: MovedView })
  recordWhistle(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() body: RecordWhistle): Promise<MovedView> {
    return this.move.run(actor, id, key, 'recordWhistle', body);
  }

  @Post('rateWhistle')
  @HttpCode(200)
  @ApiOkResponse({ type: MovedView })
  rateWhistle(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() body: RateWhistle): Promise<MovedView> {
    return this.move.run(actor, id, key, 'rateWhistle', body);
  }
}
