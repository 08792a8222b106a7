import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, signedIn } from '../../platform/http/actor.js';
import { IdempotencyKey } from '../../platform/http/idempotency-key.js';
import { TimeBank } from '../application/time-bank.js';
import { GiveTime, ObjectToService, RecordTimeService, SettleService, TimeAccountView, TimeServiceView } from './time-bank.dto.js';

@ApiTags('TimeBank')
@Controller('api/time-bank')
export class TimeBankController {
  constructor(private readonly bank: TimeBank) {}

  @Get('account')
  @ApiOkResponse({ type: TimeAccountView })
  account(@CurrentActor() actor: Actor): Promise<TimeAccountView> {
    return this.bank.account(signedIn(actor));
  }

  @Post('gifts')
  @HttpCode(200)
  @ApiOkResponse({ type: TimeAccountView })
  give(@CurrentActor() actor: Actor, @IdempotencyKey() key: string, @Body() body: GiveTime): Promise<TimeAccountView> {
    return this.bank.give(signedIn(actor), key, body);
  }

  @Get('services')
  @ApiOkResponse({ type: [TimeServiceView] })
  services(@CurrentActor() actor: Actor): Promise<TimeServiceView[]> {
    return this.bank.services(signedIn(actor));
  }

  @Post('services')
  @ApiCreatedResponse({ type: TimeServiceView })
  record(@CurrentActor() actor: Actor, @IdempotencyKey() key: string, @Body() body: RecordTimeService): Promise<TimeServiceView> {
    return this.bank.record(signedIn(actor), key, body);
  }

  @Post('services/:id/confirm')
  @HttpCode(200)
  @ApiOkResponse({ type: TimeServiceView })
  confirm(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string): Promise<TimeServiceView> {
    return this.bank.confirm(signedIn(actor), id, key);
  }

  @Post('services/:id/object')
  @HttpCode(200)
  @ApiOkResponse({ type: TimeServiceView })
  object(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() body: ObjectToService): Promise<TimeServiceView> {
    return this.bank.object(signedIn(actor), id, key, body.reason);
  }

  @Post('services/:id/settle')
  @HttpCode(200)
  @ApiOkResponse({ type: TimeServiceView })
  settle(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() body: SettleService): Promise<TimeServiceView> {
    return this.bank.settle(signedIn(actor), id, key, body);
  }
}
