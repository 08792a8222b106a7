import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, signedIn } from '../../platform/http/actor.js';
import { IdempotencyKey } from '../../platform/http/idempotency-key.js';
import { type Page, PageOf } from '../../platform/http/page.js';
import { Digests } from '../application/digests.js';
import { DigestsQuery, DigestView, SendDigest } from './digests.dto.js';

@ApiTags('Digests')
@Controller('api/digests')
export class DigestsController {
  constructor(private readonly digests: Digests) {}

  @Get()
  @ApiOkResponse({ type: PageOf(DigestView) })
  list(@CurrentActor() actor: Actor, @Query() query: DigestsQuery): Promise<Page<DigestView>> {
    return this.digests.page(signedIn(actor), query.nodeId, query);
  }

  @Get(':id')
  @ApiOkResponse({ type: DigestView })
  read(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<DigestView> {
    return this.digests.read(signedIn(actor), id);
  }

  @Post(':id/send')
  @HttpCode(200)
  @ApiOkResponse({ type: DigestView })
  send(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() body: SendDigest): Promise<DigestView> {
    return this.digests.send(signedIn(actor), id, key, body);
  }
}
