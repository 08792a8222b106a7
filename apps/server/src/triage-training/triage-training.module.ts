import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { CatalogueModule } from '../catalogue/index.js';
import { KnownMatters } from '../requests/index.js';
import { TenancyModule } from '../tenancy/index.js';
import { TriageModule } from '../triage/index.js';
import { Retraining } from './application/retraining.js';
import { SortedHistory } from './application/sorted-history.js';
import { Teacher } from './application/teacher.js';
import { TrainModel } from './application/train-model.js';

/** What teaches a district's own model, each week by itself and whenever the operator asks for it. */
@Module({ imports: [AuditModule, CatalogueModule, TenancyModule, TriageModule], providers: [KnownMatters, Retraining, SortedHistory, Teacher, TrainModel], exports: [Retraining, TrainModel] })
export class TriageTrainingModule {}
