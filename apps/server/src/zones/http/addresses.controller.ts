import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, signedIn } from '../../platform/http/actor.js';
import { IdempotencyKey } from '../../platform/http/idempotency-key.js';
import { CallLimits } from '../../platform/limits/call-limits.js';
import { DescribeZones } from '../application/describe-zones.js';
import { ImportAddresses } from '../application/import-addresses.js';
import { WriteAddresses } from '../application/write-addresses.js';
import { AddressImportView, AddressTable, BuildingInGridView, DoorInZoneView, DoorsInZonesView, WriteBuilding, WriteDoor } from './zones.dto.js';

@ApiTags('Zones')
@Controller('api/zones')
export class AddressesController {
  constructor(
    private readonly describe: DescribeZones,
    private readonly write: WriteAddresses,
    private readonly importing: ImportAddresses,
    private readonly limits: CallLimits,
  ) {}

  @Get('buildings/:id/doors')
  @ApiOkResponse({ type: DoorsInZonesView })
  doors(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<DoorsInZonesView> {
    return this.describe.ofBuilding(actor, id);
  }

  @Post('grids/:id/buildings')
  @ApiCreatedResponse({ type: BuildingInGridView })
  async addBuilding(@CurrentActor() actor: Actor, @IdempotencyKey() key: string, @Param('id') gridId: string, @Body() body: WriteBuilding): Promise<BuildingInGridView> {
    const { id, name, address } = await this.write.addBuilding(signedIn(actor), key, gridId, body);
    return { id, name, address };
  }

  @Put('buildings/:id')
  @ApiOkResponse({ type: BuildingInGridView })
  async changeBuilding(@CurrentActor() actor: Actor, @Param('id') buildingId: string, @Body() body: WriteBuilding): Promise<BuildingInGridView> {
    const { id, name, address } = await this.write.changeBuilding(signedIn(actor), buildingId, body);
    return { id, name, address };
  }

  @Post('buildings/:id/doors')
  @ApiCreatedResponse({ type: DoorInZoneView })
  async addDoor(@CurrentActor() actor: Actor, @IdempotencyKey() key: string, @Param('id') buildingId: string, @Body() body: WriteDoor): Promise<DoorInZoneView> {
    const { id, unit, room, zoneId } = await this.write.addDoor(signedIn(actor), key, buildingId, body);
    return { id, unit, room, zoneId };
  }

  @Put('buildings/:id/doors/:doorId')
  @ApiOkResponse({ type: DoorInZoneView })
  async changeDoor(@CurrentActor() actor: Actor, @Param('id') buildingId: string, @Param('doorId') doorId: string, @Body() body: WriteDoor): Promise<DoorInZoneView> {
    const { id, unit, room, zoneId } = await this.write.changeDoor(signedIn(actor), buildingId, doorId, body);
    return { id, unit, room, zoneId };
  }

  @Delete('buildings/:id/doors/:doorId')
  @HttpCode(204)
  @ApiNoContentResponse()
  removeDoor(@CurrentActor() actor: Actor, @Param('id') buildingId: string, @Param('doorId') doorId: string): Promise<void> {
    return this.write.removeDoor(signedIn(actor), buildingId, doorId);
  }

  @Post('grids/:id/table')
  @HttpCode(200)
  @ApiOkResponse({ type: AddressImportView })
  async takeIn(@CurrentActor() actor: Actor, @IdempotencyKey() key: string, @Param('id') gridId: string, @Body() body: AddressTable): Promise<AddressImportView> {
    await this.limits.take('upload', actor);
    return this.importing.run(signedIn(actor), key, gridId, body);
  }
}
