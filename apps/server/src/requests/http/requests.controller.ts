import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../../platform/http/actor.js';
import { IdempotencyKey } from '../../platform/http/idempotency-key.js';
import { type Page, PageOf, PageQuery } from '../../platform/http/page.js';
import { AdoptRequest } from '../application/adopt-request.js';
import { LookUpRequest } from '../application/look-up-request.js';
import { ReadRequest } from '../application/read-request.js';
import { SubmitRequestUseCase } from '../application/submit-request.js';
import { Worklists } from '../application/worklists.js';
import { ReceiptView, RequestDetailView, RequestSummaryView } from './request-views.dto.js';
import { Lookup, SubmitRequest } from './submit.dto.js';

@ApiTags('Requests')
@Controller('api')
export class RequestsController {
  constructor(
    private readonly submitRequest: SubmitRequestUseCase,
    private readonly readRequest: ReadRequest,
    private readonly lookUp: LookUpRequest,
    private readonly adoptRequest: AdoptRequest,
    private readonly worklists: Worklists,
  ) {}

  @Post('requests')
  @ApiCreatedResponse({ type: ReceiptView })
  submit(@CurrentActor() actor: Actor, @IdempotencyKey() key: string, @Body() body: SubmitRequest): Promise<ReceiptView> {
    return this.submitRequest.run(actor, key, body);
  }

  @Get('requests/:id')
  @ApiOkResponse({ type: RequestDetailView })
  read(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<RequestDetailView> {
    return this.readRequest.byId(actor, id);
  }

  @Post('lookups')
  @HttpCode(200)
  @ApiOkResponse({ type: RequestDetailView })
  lookup(@CurrentActor() actor: Actor, @Body() body: Lookup): Promise<RequestDetailView> {
    return this.lookUp.run(actor, body.lookupCode);
  }

  @Post('me/requests')
  @HttpCode(200)
  @ApiOkResponse({ type: RequestDetailView })
  adopt(@CurrentActor() actor: Actor, @Body() body: Lookup): Promise<RequestDetailView> {
    return this.adoptRequest.run(actor, body.lookupCode);
  }

  @Get('me/requests')
  @ApiOkResponse({ type: PageOf(RequestSummaryView) })
  mine(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<Page<RequestSummaryView>> {
    return this.worklists.reportedBy(actor, query);
  }
}
