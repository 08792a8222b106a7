import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/index.js';
import { TriageModule } from '../triage/index.js';
import { SortedHistory } from './application/sorted-history.js';
import { TrainModel } from './application/train-model.js';

/** What teaches a district's own model: the operator asks for it, the service only sorts. */
@Module({ imports: [CatalogueModule, TriageModule], providers: [SortedHistory, TrainModel], exports: [TrainModel] })
export class TriageTrainingModule {}
