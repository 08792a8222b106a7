import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../../platform/http/actor.js';
import { ReadCatalogue } from '../application/read-catalogue.js';
import { OtherDoorListView, OtherDoorsQuery, MatterListView, WhistleLimitListView } from './catalogue.dto.js';
import { doorViews, matterView, whistleLimitViews } from './catalogue.view.js';

@ApiTags('Catalogue')
@Controller('api/catalogue')
export class CatalogueController {
  constructor(private readonly catalogue: ReadCatalogue) {}

  @Get('matters')
  @ApiOkResponse({ type: MatterListView })
  async matters(@CurrentActor() actor: Actor): Promise<MatterListView> {
    const active = await this.catalogue.forReader(actor.tenantId);
    return { version: active.version, items: active.items.map((item) => matterView(item, active)) };
  }

  @Get('doors')
  @ApiOkResponse({ type: OtherDoorListView })
  async doors(@CurrentActor() actor: Actor, @Query() query: OtherDoorsQuery): Promise<OtherDoorListView> {
    return { items: doorViews(await this.catalogue.forReader(actor.tenantId), query.matter) };
  }

  @Get('whistle-limits')
  @ApiOkResponse({ type: WhistleLimitListView })
  async whistleLimits(@CurrentActor() actor: Actor): Promise<WhistleLimitListView> {
    return { items: whistleLimitViews(await this.catalogue.forReader(actor.tenantId)) };
  }
}
