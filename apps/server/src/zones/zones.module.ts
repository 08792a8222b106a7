import { Module } from '@nestjs/common';
import { AccessModule } from '../access/index.js';
import { HouseholdFilesModule } from '../household-files/index.js';
import { HouseholdsModule } from '../households/index.js';
import { OrgTreeModule } from '../org-tree/index.js';
import { PlacesModule } from '../places/index.js';
import { Coverage } from './application/coverage.js';
import { DescribeZones } from './application/describe-zones.js';
import { HandOverZone } from './application/hand-over-zone.js';
import { ImportAddresses } from './application/import-addresses.js';
import { WriteAddresses } from './application/write-addresses.js';
import { ZoneReach } from './application/zone-reach.js';
import { AddressesController } from './http/addresses.controller.js';
import { ZonesController } from './http/zones.controller.js';

@Module({
  imports: [AccessModule, HouseholdFilesModule, HouseholdsModule, OrgTreeModule, PlacesModule],
  controllers: [ZonesController, AddressesController],
  providers: [Coverage, DescribeZones, HandOverZone, ImportAddresses, WriteAddresses, ZoneReach],
})
export class ZonesModule {}
