import { Module } from '@nestjs/common';
import { AccessModule } from '../access/index.js';
import { CatalogueModule } from '../catalogue/index.js';
import { NotificationsModule } from '../notifications/index.js';
import { OrgTreeModule } from '../org-tree/index.js';
import { RequestsModule } from '../requests/index.js';
import { PropertyTasks } from './application/property-tasks.js';
import { TellCompany } from './application/tell-company.js';
import { TellWhoAsked } from './application/tell-who-asked.js';
import { PropertyController } from './http/property.controller.js';
import { PropertyTasksRepository } from './infrastructure/property-tasks.repository.js';

@Module({
  imports: [AccessModule, CatalogueModule, NotificationsModule, OrgTreeModule, RequestsModule],
  controllers: [PropertyController],
  providers: [PropertyTasks, PropertyTasksRepository, TellCompany, TellWhoAsked],
  exports: [TellCompany, TellWhoAsked],
})
export class PropertyModule {}
