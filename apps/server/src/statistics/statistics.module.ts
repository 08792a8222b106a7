import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/index.js';
import { OrgTreeModule } from '../org-tree/index.js';
import { Overview } from './application/overview.js';
import { OverviewController } from './http/overview.controller.js';

@Module({ imports: [CatalogueModule, OrgTreeModule], controllers: [OverviewController], providers: [Overview] })
export class StatisticsModule {}
