import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, signedIn } from '../../platform/http/actor.js';
import { IdempotencyKey } from '../../platform/http/idempotency-key.js';
import { type Page, PageOf } from '../../platform/http/page.js';
import { Wishes } from '../application/wishes.js';
import { MoveWish, PublishWish, WishesQuery, WishView } from './wishes.dto.js';

@ApiTags('Wishes')
@Controller('api')
export class WishesController {
  constructor(private readonly wishes: Wishes) {}

  @Get('wishes')
  @ApiOkResponse({ type: PageOf(WishView) })
  list(@CurrentActor() actor: Actor, @Query() query: WishesQuery): Promise<Page<WishView>> {
    return this.wishes.list(signedIn(actor), query);
  }

  @Get('wishes/mine')
  @ApiOkResponse({ type: [WishView] })
  mine(@CurrentActor() actor: Actor): Promise<WishView[]> {
    return this.wishes.mine(signedIn(actor));
  }

  @Post('wishes/:id/moves')
  @HttpCode(200)
  @ApiOkResponse({ type: WishView })
  move(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() body: MoveWish): Promise<WishView> {
    return this.wishes.move(signedIn(actor), id, key, body);
  }

  @Get('requests/:id/wish')
  @ApiOkResponse({ type: WishView })
  ofRequest(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<WishView> {
    return this.wishes.ofRequest(actor, id);
  }

  @Post('requests/:id/wish')
  @ApiCreatedResponse({ type: WishView })
  publish(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() body: PublishWish): Promise<WishView> {
    return this.wishes.publish(signedIn(actor), id, key, body);
  }
}
