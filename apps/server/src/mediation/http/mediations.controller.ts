import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, signedIn } from '../../platform/http/actor.js';
import { IdempotencyKey } from '../../platform/http/idempotency-key.js';
import { type Page, PageOf } from '../../platform/http/page.js';
import { BeginMediation } from '../application/begin-mediation.js';
import { ContactOfParty } from '../application/contact-of-party.js';
import { DisputeFile } from '../application/dispute-file.js';
import { MediationSummary } from '../application/mediation-summary.js';
import { ReadMediations } from '../application/read-mediations.js';
import { DisputeFileView } from './dispute-file.dto.js';
import { MediationsQuery, MediationSummaryQuery, OpenContact, OpenMediation, RecordInformal } from './mediation-bodies.dto.js';
import {
  CandidateView, InformalRecordedView, MediationListItemView, MediationMovedView, MediationSummaryView, MediationView, PartyContactView, RequestMediationsView,
} from './mediation-views.dto.js';

@ApiTags('Mediations')
@Controller('api')
export class MediationsController {
  constructor(
    private readonly begin: BeginMediation,
    private readonly reading: ReadMediations,
    private readonly summaries: MediationSummary,
    private readonly files: DisputeFile,
    private readonly contacts: ContactOfParty,
  ) {}

  @Get('requests/:id/mediations')
  @ApiOkResponse({ type: RequestMediationsView })
  ofRequest(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<RequestMediationsView> {
    return this.reading.ofRequest(signedIn(actor), id);
  }

  @Post('requests/:id/mediations/informal')
  @ApiCreatedResponse({ type: InformalRecordedView })
  informal(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() body: RecordInformal): Promise<InformalRecordedView> {
    return this.begin.informal(signedIn(actor), id, key, body);
  }

  @Post('requests/:id/mediations')
  @ApiCreatedResponse({ type: MediationMovedView })
  open(@CurrentActor() actor: Actor, @Param('id') id: string, @IdempotencyKey() key: string, @Body() body: OpenMediation): Promise<MediationMovedView> {
    return this.begin.open(signedIn(actor), id, key, body);
  }

  @Get('mediations')
  @ApiOkResponse({ type: PageOf(MediationListItemView) })
  list(@CurrentActor() actor: Actor, @Query() query: MediationsQuery): Promise<Page<MediationListItemView>> {
    return this.reading.page(signedIn(actor), query);
  }

  @Get('mediations/summary')
  @ApiOkResponse({ type: MediationSummaryView })
  summary(@CurrentActor() actor: Actor, @Query() query: MediationSummaryQuery): Promise<MediationSummaryView> {
    return this.summaries.of(signedIn(actor), query.nodeId, query.days ?? 365);
  }

  @Get('mediations/:id')
  @ApiOkResponse({ type: MediationView })
  read(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<MediationView> {
    return this.reading.byId(signedIn(actor), id);
  }

  @Get('mediations/:id/candidates')
  @ApiOkResponse({ type: [CandidateView] })
  candidates(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<CandidateView[]> {
    return this.reading.candidates(signedIn(actor), id);
  }

  @Post('mediations/:id/contacts')
  @HttpCode(200)
  @ApiOkResponse({ type: PartyContactView })
  contact(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: OpenContact): Promise<PartyContactView> {
    return this.contacts.open(signedIn(actor), id, body.partyId, body.reason);
  }

  @Get('mediations/:id/files/:handoverId')
  @ApiOkResponse({ type: DisputeFileView })
  file(@CurrentActor() actor: Actor, @Param('id') id: string, @Param('handoverId') handoverId: string): Promise<DisputeFileView> {
    return this.files.of(signedIn(actor), id, handoverId);
  }
}
