import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, signedIn } from '../../platform/http/actor.js';
import { CallLimits } from '../../platform/limits/call-limits.js';
import { FindCaller } from '../application/find-caller.js';
import { CallerRequestsView, FindCallerBody } from './identity.dto.js';

@ApiTags('Identity')
@Controller('api/callers')
export class CallersController {
  constructor(
    private readonly callers: FindCaller,
    private readonly limits: CallLimits,
  ) {}

  /** A number is never part of an address. */
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: CallerRequestsView })
  async find(@CurrentActor() actor: Actor, @Body() { phone, reason }: FindCallerBody): Promise<CallerRequestsView> {
    await this.limits.take('search', actor);
    return { items: await this.callers.requests(signedIn(actor), phone, reason) };
  }
}
