import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/index.js';
import { OrgTreeModule } from '../org-tree/index.js';
import { RequestsModule } from '../requests/index.js';
import { TenancyModule } from '../tenancy/index.js';
import { CardUnits } from './application/card-units.js';
import { ReadCards } from './application/read-cards.js';
import { CardsController } from './http/cards.controller.js';
import { TellOfLateSteps } from './application/tell-of-late-steps.js';
import { SupervisionCards } from './infrastructure/supervision-cards.repository.js';

@Module({ imports: [CatalogueModule, OrgTreeModule, RequestsModule, TenancyModule], controllers: [CardsController], providers: [CardUnits, ReadCards, SupervisionCards, TellOfLateSteps], exports: [CardUnits, TellOfLateSteps] })
export class SupervisionModule {}
