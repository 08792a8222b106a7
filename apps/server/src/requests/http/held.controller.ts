import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, signedIn } from '../../platform/http/actor.js';
import { type Page, PageOf, PageQuery } from '../../platform/http/page.js';
import { HeldAnswers } from '../application/held-answers.js';
import { DecideHeld, HeldView } from './held.dto.js';

/** What the check of content held back from other residents (内容安全). */
@ApiTags('Requests')
@Controller('api/held')
export class HeldController {
  constructor(private readonly held: HeldAnswers) {}

  @Get()
  @ApiOkResponse({ type: PageOf(HeldView) })
  list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<Page<HeldView>> {
    return this.held.list(signedIn(actor), query);
  }

  @Post(':id/decision')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Decided; the same decision of the same person said again holds once.' })
  decide(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: DecideHeld): Promise<void> {
    return this.held.decide(signedIn(actor), id, body);
  }
}
