import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/index.js';
import { KnownMatters } from '../requests/index.js';
import { TriageModule } from '../triage/index.js';
import { QueuesModule } from '../upkeep/index.js';
import { ReadLiveFigures } from './application/live-figures.js';
import { Sorting } from './application/sorting.js';
import { SortingController } from './http/sorting.controller.js';

@Module({ imports: [CatalogueModule, QueuesModule, TriageModule], controllers: [SortingController], providers: [KnownMatters, ReadLiveFigures, Sorting] })
export class SortingModule {}
