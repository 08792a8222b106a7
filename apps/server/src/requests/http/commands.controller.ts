import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../../platform/http/actor.js';
import { IdempotencyKey } from '../../platform/http/idempotency-key.js';
import { MoveRequest } from '../application/move-request.js';
import { Close, Escalate, Rate, RecordContact, Reopen, Resolve, Sign, Triage, Withdraw } from './commands.dto.js';
import { MovedView } from './request-views.dto.js';
import { Ask, Correct, Extend, GrantExtension, Reassign, Redirect, Resume, ReturnToCentre, Rule, Supervise, Supply, Suspend, Urge } from './side-commands.dto.js';

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

  @Post('ask')
  @HttpCode(200)
  @ApiOkResponse({ type: MovedView })
  ask(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() body: Ask): Promise<MovedView> {
    return this.move.run(actor, id, key, 'ask', body);
  }

  @Post('supply')
  @HttpCode(200)
  @ApiOkResponse({ type: MovedView })
  supply(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() body: Supply): Promise<MovedView> {
    return this.move.run(actor, id, key, 'supply', body);
  }

  @Post('return')
  @HttpCode(200)
  @ApiOkResponse({ type: MovedView })
  giveBack(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() body: ReturnToCentre): Promise<MovedView> {
    return this.move.run(actor, id, key, 'return', body);
  }

  @Post('rule')
  @HttpCode(200)
  @ApiOkResponse({ type: MovedView })
  rule(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() body: Rule): Promise<MovedView> {
    return this.move.run(actor, id, key, 'rule', body);
  }

  @Post('reassign')
  @HttpCode(200)
  @ApiOkResponse({ type: MovedView })
  reassign(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() body: Reassign): Promise<MovedView> {
    return this.move.run(actor, id, key, 'reassign', body);
  }

  @Post('correct')
  @HttpCode(200)
  @ApiOkResponse({ type: MovedView })
  correct(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() body: Correct): Promise<MovedView> {
    return this.move.run(actor, id, key, 'correct', body);
  }

  @Post('extend')
  @HttpCode(200)
  @ApiOkResponse({ type: MovedView })
  extend(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() body: Extend): Promise<MovedView> {
    return this.move.run(actor, id, key, 'extend', body);
  }

  @Post('grantExtension')
  @HttpCode(200)
  @ApiOkResponse({ type: MovedView })
  grantExtension(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() body: GrantExtension): Promise<MovedView> {
    return this.move.run(actor, id, key, 'grantExtension', body);
  }

  @Post('suspend')
  @HttpCode(200)
  @ApiOkResponse({ type: MovedView })
  suspend(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() body: Suspend): Promise<MovedView> {
    return this.move.run(actor, id, key, 'suspend', body);
  }

  @Post('resume')
  @HttpCode(200)
  @ApiOkResponse({ type: MovedView })
  resume(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() body: Resume): Promise<MovedView> {
    return this.move.run(actor, id, key, 'resume', body);
  }

  @Post('redirect')
  @HttpCode(200)
  @ApiOkResponse({ type: MovedView })
  redirect(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() body: Redirect): Promise<MovedView> {
    return this.move.run(actor, id, key, 'redirect', body);
  }

  @Post('urge')
  @HttpCode(200)
  @ApiOkResponse({ type: MovedView })
  urge(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() body: Urge): Promise<MovedView> {
    return this.move.run(actor, id, key, 'urge', body);
  }

  @Post('supervise')
  @HttpCode(200)
  @ApiOkResponse({ type: MovedView })
  supervise(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() body: Supervise): Promise<MovedView> {
    return this.move.run(actor, id, key, 'supervise', body);
  }
}
