import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/index.js';
import { OrgTreeModule } from '../org-tree/index.js';
import { RequestsModule } from '../requests/index.js';
import { CardUnits } from './application/card-units.js';
import { ReadCards } from './application/read-cards.js';
import { CardsController } from './http/cards.controller.js';
import { SupervisionCards } from './infrastructure/supervision-cards.repository.js';

@Module({ imports: [CatalogueModule, OrgTreeModule, RequestsModule], controllers: [CardsController], providers: [CardUnits, ReadCards, SupervisionCards], exports: [CardUnits] })
export class SupervisionModule {}
