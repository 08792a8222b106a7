import { Module } from '@nestjs/common';
import { AccessModule } from '../access/index.js';
import { CatalogueModule } from '../catalogue/index.js';
import { LoadTrial } from './load-trial.js';

@Module({ imports: [AccessModule, CatalogueModule], providers: [LoadTrial], exports: [LoadTrial] })
export class TrialModule {}
