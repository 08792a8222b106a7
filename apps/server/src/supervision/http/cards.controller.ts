import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, signedIn } from '../../platform/http/actor.js';
import { type Page, PageOf } from '../../platform/http/page.js';
import { ReadCards } from '../application/read-cards.js';
import { CardsQuery, SupervisionCardView } from './cards.dto.js';

@ApiTags('Supervision')
@Controller('api/supervision')
export class CardsController {
  constructor(private readonly cards: ReadCards) {}

  @Get('cards')
  @ApiOkResponse({ type: PageOf(SupervisionCardView) })
  list(@CurrentActor() actor: Actor, @Query() query: CardsQuery): Promise<Page<SupervisionCardView>> {
    return this.cards.page(signedIn(actor), query);
  }
}
