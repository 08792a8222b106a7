import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, signedIn } from '../../platform/http/actor.js';
import { IdempotencyKey } from '../../platform/http/idempotency-key.js';
import { type Page, PageOf } from '../../platform/http/page.js';
import { HouseholdsOfZone } from '../application/households-of-zone.js';
import { OwnHouseholdFile } from '../application/own-household-file.js';
import {
  ChangeHouseholdFile, HouseholdContactView, HouseholdFileDetailView, HouseholdFileKey, HouseholdFilesQuery, HouseholdSummaryView, LookAtHousehold, OpenedHouseholdFileView, OpenHouseholdFile,
  WriteVisitNote,
} from './household-files.dto.js';

/** The household's own routes take the code in the body: in an address it would be written into logs and histories. */
@ApiTags('HouseholdFiles')
@Controller('api/household-files')
export class HouseholdFilesController {
  constructor(
    private readonly own: OwnHouseholdFile,
    private readonly ofZone: HouseholdsOfZone,
  ) {}

  @Post()
  @ApiCreatedResponse({ type: OpenedHouseholdFileView })
  open(@CurrentActor() actor: Actor, @IdempotencyKey() key: string, @Body() body: OpenHouseholdFile): Promise<OpenedHouseholdFileView> {
    return this.own.open(actor, key, body);
  }

  @Post('read')
  @HttpCode(200)
  @ApiOkResponse({ type: HouseholdFileDetailView })
  read(@CurrentActor() actor: Actor, @Body() { fileCode }: HouseholdFileKey): Promise<HouseholdFileDetailView> {
    return this.own.read(actor, fileCode);
  }

  @Post('change')
  @HttpCode(200)
  @ApiOkResponse({ type: HouseholdFileDetailView })
  change(@CurrentActor() actor: Actor, @Body() body: ChangeHouseholdFile): Promise<HouseholdFileDetailView> {
    return this.own.change(actor, body);
  }

  @Post('delete')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Nothing of it is left but the masked reference of requests that were filed with it.' })
  delete(@CurrentActor() actor: Actor, @Body() { fileCode }: HouseholdFileKey): Promise<void> {
    return this.own.delete(actor, fileCode);
  }

  @Get()
  @ApiOkResponse({ type: PageOf(HouseholdSummaryView) })
  list(@CurrentActor() actor: Actor, @Query() query: HouseholdFilesQuery): Promise<Page<HouseholdSummaryView>> {
    return this.ofZone.list(signedIn(actor), query);
  }

  @Post(':id/contact')
  @HttpCode(200)
  @ApiOkResponse({ type: HouseholdContactView })
  contact(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() { reason }: LookAtHousehold): Promise<HouseholdContactView> {
    return this.ofZone.contact(signedIn(actor), id, reason);
  }

  @Post(':id/notes')
  @HttpCode(204)
  @ApiNoContentResponse()
  note(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: WriteVisitNote): Promise<void> {
    return this.ofZone.note(signedIn(actor), id, body);
  }
}
