import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, signedIn } from '../../platform/http/actor.js';
import { IdempotencyKey } from '../../platform/http/idempotency-key.js';
import { type Page, PageOf } from '../../platform/http/page.js';
import { Problem } from '../../platform/http/problem.js';
import { DistrictQueues } from '../application/district-queues.js';
import { QUEUE_KINDS, type QueueKind } from '../application/queue-kinds.js';
import { DiscardWork, QueueQuery, QueueRowView, QueueWorkView, ReplayedView, ReplayWork } from './queue.dto.js';

@ApiTags('Queue')
@Controller('api/queue')
export class QueueController {
  constructor(private readonly queues: DistrictQueues) {}

  @Get()
  @ApiOkResponse({ type: PageOf(QueueRowView) })
  list(@CurrentActor() actor: Actor, @Query() query: QueueQuery): Promise<Page<QueueRowView>> {
    return this.queues.list(signedIn(actor), query);
  }

  @Get(':kind/:id')
  @ApiOkResponse({ type: QueueWorkView })
  show(@CurrentActor() actor: Actor, @Param('kind') kind: string, @Param('id') id: string): Promise<QueueWorkView> {
    return this.queues.show(signedIn(actor), known(kind), id);
  }

  @Post('replays')
  @HttpCode(200)
  @ApiOkResponse({ type: ReplayedView })
  replayAll(@CurrentActor() actor: Actor, @IdempotencyKey() key: string, @Body() body: ReplayWork): Promise<ReplayedView> {
    return this.queues.replayAll(signedIn(actor), key, body);
  }

  @Post(':kind/:id/replay')
  @HttpCode(200)
  @ApiOkResponse({ type: QueueRowView })
  replay(@CurrentActor() actor: Actor, @IdempotencyKey() key: string, @Param('kind') kind: string, @Param('id') id: string): Promise<QueueRowView> {
    return this.queues.replay(signedIn(actor), key, known(kind), id);
  }

  @Post(':kind/:id/discard')
  @HttpCode(200)
  @ApiOkResponse({ type: QueueRowView })
  discard(@CurrentActor() actor: Actor, @IdempotencyKey() key: string, @Param('kind') kind: string, @Param('id') id: string, @Body() body: DiscardWork): Promise<QueueRowView> {
    return this.queues.discard(signedIn(actor), key, known(kind), id, body.reason);
  }
}

function known(kind: string): QueueKind {
  const found = QUEUE_KINDS.find((one) => one === kind);
  if (found === undefined) throw new Problem('NOT_FOUND');
  return found;
}
