import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, signedIn } from '../../platform/http/actor.js';
import { IdempotencyKey } from '../../platform/http/idempotency-key.js';
import { AskedPosts } from '../application/asked-posts.js';
import { authorityOf } from '../application/authority.js';
import { AskedPostListView } from './asked-posts.dto.js';

@ApiTags('People')
@Controller('api/asked-posts')
export class AskedPostsController {
  constructor(private readonly asked: AskedPosts) {}

  @Get()
  @ApiOkResponse({ type: AskedPostListView })
  async list(@CurrentActor() actor: Actor): Promise<AskedPostListView> {
    return { items: await this.asked.waiting(authorityOf(signedIn(actor))) };
  }

  @Post(':askedPostId/grant')
  @HttpCode(204)
  @ApiNoContentResponse()
  grant(@CurrentActor() actor: Actor, @IdempotencyKey() key: string, @Param('askedPostId') id: string): Promise<void> {
    return this.asked.grant(authorityOf(signedIn(actor)), key, id);
  }

  @Post(':askedPostId/refuse')
  @HttpCode(204)
  @ApiNoContentResponse()
  refuse(@CurrentActor() actor: Actor, @IdempotencyKey() key: string, @Param('askedPostId') id: string): Promise<void> {
    return this.asked.refuse(authorityOf(signedIn(actor)), key, id);
  }
}
