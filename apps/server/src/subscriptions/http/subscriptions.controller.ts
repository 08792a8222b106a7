import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, signedIn } from '../../platform/http/actor.js';
import { AskForMessages } from '../application/ask-for-messages.js';
import { MessageOverview } from '../application/message-overview.js';
import { AskedTemplatesView, GivenAnswers, MessageTemplatesView, TapQuery } from './subscriptions.dto.js';

@ApiTags('Notices')
@Controller('api/subscriptions')
export class SubscriptionsController {
  constructor(
    private readonly messages: AskForMessages,
    private readonly overview: MessageOverview,
  ) {}

  @Get()
  @ApiOkResponse({ type: AskedTemplatesView })
  async toAsk(@CurrentActor() actor: Actor, @Query() { tap }: TapQuery): Promise<AskedTemplatesView> {
    return { items: await this.messages.toAsk(actor, tap) };
  }

  @Get('templates')
  @ApiOkResponse({ type: MessageTemplatesView })
  templates(@CurrentActor() actor: Actor): Promise<MessageTemplatesView> {
    return this.overview.of(signedIn(actor));
  }

  @Post('answers')
  @HttpCode(204)
  @ApiNoContentResponse()
  answered(@CurrentActor() actor: Actor, @Body() { answers }: GivenAnswers): Promise<void> {
    return this.messages.answered(actor, answers);
  }
}
