import { Module } from '@nestjs/common';
import { AccessModule } from '../access/index.js';
import { HouseholdsModule } from '../households/index.js';
import { OrgTreeModule } from '../org-tree/index.js';
import { DescribePlace } from './application/describe-place.js';
import { ZoneMembers } from './application/zone-members.js';
import { PlacesController } from './http/places.controller.js';

@Module({ imports: [AccessModule, HouseholdsModule, OrgTreeModule], controllers: [PlacesController], providers: [DescribePlace, ZoneMembers], exports: [DescribePlace, ZoneMembers] })
export class PlacesModule {}
