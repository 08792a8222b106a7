import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, signedIn } from '../../platform/http/actor.js';
import { IdempotencyKey } from '../../platform/http/idempotency-key.js';
import { Coverage } from '../application/coverage.js';
import { DescribeZones } from '../application/describe-zones.js';
import { HandOverZone } from '../application/hand-over-zone.js';
import { CoverageQuery, CoverageView, GridZonesView, ZoneHandOver, OwnZoneView } from './zones.dto.js';

@ApiTags('Zones')
@Controller('api')
export class ZonesController {
  constructor(
    private readonly describe: DescribeZones,
    private readonly handingOver: HandOverZone,
    private readonly covered: Coverage,
  ) {}

  @Get('me/zones')
  @ApiOkResponse({ type: [OwnZoneView] })
  own(@CurrentActor() actor: Actor): Promise<OwnZoneView[]> {
    return this.describe.own(signedIn(actor));
  }

  @Get('zones/coverage')
  @ApiOkResponse({ type: CoverageView })
  coverage(@CurrentActor() actor: Actor, @Query() { nodeId }: CoverageQuery): Promise<CoverageView> {
    return this.covered.of(actor, nodeId);
  }

  @Get('zones/grids/:id')
  @ApiOkResponse({ type: GridZonesView })
  ofGrid(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<GridZonesView> {
    return this.describe.ofGrid(actor, id);
  }

  @Post('zones/:id/member')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Household files are open to the successor at once; open requests of the zone go to them within a minute.' })
  handOver(@CurrentActor() actor: Actor, @IdempotencyKey() key: string, @Param('id') id: string, @Body() { personId }: ZoneHandOver): Promise<void> {
    return this.handingOver.run(signedIn(actor), key, id, personId ?? null);
  }
}
