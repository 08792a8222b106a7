import { Module } from '@nestjs/common';
import { HouseholdsModule } from '../households/index.js';
import { TenancyModule } from '../tenancy/index.js';
import { ApplyOrgChanges } from './application/apply-org-changes.js';
import { ChangeOrg } from './application/change-org.js';
import { OrgDirectory } from './application/org-directory.js';
import { OrgHistory } from './application/org-history.js';
import { Places } from './application/places.js';
import { ReadOrg } from './application/read-org.js';
import { OrgChangesController } from './http/org-changes.controller.js';
import { OrgController } from './http/org.controller.js';
import { OrgChangesRepository } from './infrastructure/org-changes.repository.js';

@Module({
  imports: [HouseholdsModule, TenancyModule],
  controllers: [OrgController, OrgChangesController],
  providers: [ApplyOrgChanges, ChangeOrg, OrgChangesRepository, OrgDirectory, OrgHistory, Places, ReadOrg],
  exports: [ApplyOrgChanges, ChangeOrg, OrgDirectory, OrgHistory, Places],
})
export class OrgTreeModule {}
