import { Module } from '@nestjs/common';
import { AccessModule } from '../access/index.js';
import { CatalogueModule } from '../catalogue/index.js';
import { OrgTreeModule } from '../org-tree/index.js';
import { RequestsModule } from '../requests/index.js';
import { LoadTrial } from './load-trial.js';
import { SampleRequests } from './sample-requests.js';
import { TrialDoors } from './trial-doors.js';

@Module({
  imports: [AccessModule, CatalogueModule, OrgTreeModule, RequestsModule],
  providers: [LoadTrial, SampleRequests, TrialDoors],
  exports: [LoadTrial, SampleRequests, TrialDoors],
})
export class TrialModule {}
