import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../../platform/http/actor.js';
import { DescribePlace } from '../application/describe-place.js';
import { BuildingListView, PlaceView } from './place.dto.js';

@ApiTags('Places')
@Controller('api/org/grids/:id')
export class PlacesController {
  constructor(private readonly describe: DescribePlace) {}

  @Get('place')
  @ApiOkResponse({ type: PlaceView })
  place(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<PlaceView> {
    return this.describe.of(actor.tenantId, id, null);
  }

  @Get('buildings')
  @ApiOkResponse({ type: BuildingListView })
  async buildings(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<BuildingListView> {
    return { items: await this.describe.buildings(actor.tenantId, id) };
  }
}
