import { Module } from '@nestjs/common';
import { HouseholdsModule } from '../households/index.js';
import { TenancyModule } from '../tenancy/index.js';
import { OrgDirectory } from './application/org-directory.js';
import { Places } from './application/places.js';
import { ReadOrg } from './application/read-org.js';
import { OrgController } from './http/org.controller.js';

@Module({
  imports: [HouseholdsModule, TenancyModule],
  controllers: [OrgController],
  providers: [OrgDirectory, Places, ReadOrg],
  exports: [OrgDirectory, Places],
})
export class OrgTreeModule {}
