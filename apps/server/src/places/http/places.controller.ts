import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../../platform/http/actor.js';
import { DescribePlace } from '../application/describe-place.js';
import { BuildingListView, DoorListView, PlaceQuery, PlaceView } from './place.dto.js';

@ApiTags('Places')
@Controller('api/org')
export class PlacesController {
  constructor(private readonly describe: DescribePlace) {}

  @Get('grids/:id/place')
  @ApiOkResponse({ type: PlaceView })
  place(@CurrentActor() actor: Actor, @Param('id') gridId: string, @Query() query: PlaceQuery): Promise<PlaceView> {
    return this.describe.of(actor.tenantId, { gridId, ...query });
  }

  @Get('grids/:id/buildings')
  @ApiOkResponse({ type: BuildingListView })
  async buildings(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<BuildingListView> {
    return { items: await this.describe.buildings(actor.tenantId, id) };
  }

  @Get('buildings/:id/doors')
  @ApiOkResponse({ type: DoorListView })
  async doors(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<DoorListView> {
    return { items: await this.describe.doors(actor.tenantId, id) };
  }
}
