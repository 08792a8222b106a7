import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../../platform/http/actor.js';
import { IdempotencyKey } from '../../platform/http/idempotency-key.js';
import { MoveRequest } from '../application/move-request.js';
import { Close, Escalate, Rate, RecordContact, Reopen, Resolve, Sign, Triage, Withdraw } from './commands.dto.js';
import { MovedView } from './request-views.dto.js';

/** One route for each command, so that the rights table and the contract name each by itself. */
@ApiTags('Commands')
@Controller('api/requests/:id/commands')
export class CommandsController {
  constructor(private readonly move: MoveRequest) {}

  @Post('triage')
  @HttpCode(200)
  @ApiOkResponse({ type: MovedView })
  triage(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() body: Triage): Promise<MovedView> {
    return this.move.run(actor, id, key, 'triage', body);
  }

  @Post('sign')
  @HttpCode(200)
  @ApiOkResponse({ type: MovedView })
  sign(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() body: Sign): Promise<MovedView> {
    return this.move.run(actor, id, key, 'sign', body);
  }

  @Post('contact')
  @HttpCode(200)
  @ApiOkResponse({ type: MovedView })
  contact(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() body: RecordContact): Promise<MovedView> {
    return this.move.run(actor, id, key, 'contact', body);
  }

  @Post('resolve')
  @HttpCode(200)
  @ApiOkResponse({ type: MovedView })
  resolve(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() body: Resolve): Promise<MovedView> {
    return this.move.run(actor, id, key, 'resolve', body);
  }

  @Post('escalate')
  @HttpCode(200)
  @ApiOkResponse({ type: MovedView })
  escalate(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() body: Escalate): Promise<MovedView> {
    return this.move.run(actor, id, key, 'escalate', body);
  }

  @Post('rate')
  @HttpCode(200)
  @ApiOkResponse({ type: MovedView })
  rate(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() body: Rate): Promise<MovedView> {
    return this.move.run(actor, id, key, 'rate', body);
  }

  @Post('reopen')
  @HttpCode(200)
  @ApiOkResponse({ type: MovedView })
  reopen(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() body: Reopen): Promise<MovedView> {
    return this.move.run(actor, id, key, 'reopen', body);
  }

  @Post('withdraw')
  @HttpCode(200)
  @ApiOkResponse({ type: MovedView })
  withdraw(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() body: Withdraw): Promise<MovedView> {
    return this.move.run(actor, id, key, 'withdraw', body);
  }

  @Post('close')
  @HttpCode(200)
  @ApiOkResponse({ type: MovedView })
  close(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() body: Close): Promise<MovedView> {
    return this.move.run(actor, id, key, 'close', body);
  }
}
