import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, signedIn } from '../../platform/http/actor.js';
import { IdempotencyKey } from '../../platform/http/idempotency-key.js';
import { type Page, PageOf, PageQuery } from '../../platform/http/page.js';
import { CallLimits } from '../../platform/limits/call-limits.js';
import { AlikeRequests } from '../application/alike-requests.js';
import { JoinRequest } from '../application/join-request.js';
import { MoveRequest } from '../application/move-request.js';
import { TwoMatters } from '../application/two-matters.js';
import { AlikeRequestView, MovedView, ReceiptView } from './request-views.dto.js';
import { SubmitRequest } from './submit.dto.js';
import { Defer, FindSimilar, Merge, RecordRevisit, ReportDeferred, SimilarListView, Unmerge } from './together.dto.js';

/** What is reported twice, what has to wait, and what the reporter is asked afterwards. */
@ApiTags('Commands')
@Controller('api')
export class TogetherController {
  constructor(
    private readonly move: MoveRequest,
    private readonly alike: AlikeRequests,
    private readonly twoMatters: TwoMatters,
    private readonly joining: JoinRequest,
    private readonly limits: CallLimits,
  ) {}

  @Post('similar-requests')
  @HttpCode(200)
  @ApiOkResponse({ type: SimilarListView })
  async similar(@CurrentActor() actor: Actor, @Body() body: FindSimilar): Promise<SimilarListView> {
    await this.limits.take('search', actor);
    const [items, halves] = [await this.alike.beforeSending(actor, body), await this.twoMatters.halvesOf(actor.tenantId, body.text)];
    return { items, halves: [...(halves ?? [])] };
  }

  @Post('requests/:id/join')
  @ApiCreatedResponse({ type: ReceiptView })
  join(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() body: SubmitRequest): Promise<ReceiptView> {
    return this.joining.run(actor, id, key, body);
  }

  @Get('requests/:id/candidates')
  @ApiOkResponse({ type: PageOf(AlikeRequestView) })
  candidates(@CurrentActor() actor: Actor, @Param('id') id: string, @Query() query: PageQuery): Promise<Page<AlikeRequestView>> {
    return this.alike.toMerge(signedIn(actor), id, query);
  }

  @Post('requests/:id/commands/merge')
  @HttpCode(200)
  @ApiOkResponse({ type: MovedView })
  merge(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() body: Merge): Promise<MovedView> {
    return this.move.run(actor, id, key, 'merge', body);
  }

  @Post('requests/:id/commands/unmerge')
  @HttpCode(200)
  @ApiOkResponse({ type: MovedView })
  unmerge(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() body: Unmerge): Promise<MovedView> {
    return this.move.run(actor, id, key, 'unmerge', body);
  }

  @Post('requests/:id/commands/defer')
  @HttpCode(200)
  @ApiOkResponse({ type: MovedView })
  defer(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() body: Defer): Promise<MovedView> {
    return this.move.run(actor, id, key, 'defer', body);
  }

  @Post('requests/:id/commands/reportDeferred')
  @HttpCode(200)
  @ApiOkResponse({ type: MovedView })
  reportDeferred(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() body: ReportDeferred): Promise<MovedView> {
    return this.move.run(actor, id, key, 'reportDeferred', body);
  }

  @Post('requests/:id/commands/revisit')
  @HttpCode(200)
  @ApiOkResponse({ type: MovedView })
  revisit(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() body: RecordRevisit): Promise<MovedView> {
    return this.move.run(actor, id, key, 'revisit', body);
  }
}
