import { Module } from '@nestjs/common';
import { AccessModule } from '../access/index.js';
import { CatalogueModule } from '../catalogue/index.js';
import { NotificationsModule } from '../notifications/index.js';
import { OrgTreeModule } from '../org-tree/index.js';
import { RequestsModule } from '../requests/index.js';
import { BeginMediation } from './application/begin-mediation.js';
import { ContactOfParty } from './application/contact-of-party.js';
import { DisputeFile } from './application/dispute-file.js';
import { MediationAccess } from './application/mediation-access.js';
import { MediationAudience } from './application/mediation-audience.js';
import { MediationComesDue } from './application/mediation-comes-due.js';
import { MediationSummary } from './application/mediation-summary.js';
import { MediationViews } from './application/mediation-views.js';
import { NotifyOfMediations } from './application/notify-of-mediations.js';
import { PartyIdentities } from './application/party-identities.js';
import { ReadMediations } from './application/read-mediations.js';
import { TakeStep } from './application/take-step.js';
import { MediationStepsController } from './http/mediation-steps.controller.js';
import { MediationsController } from './http/mediations.controller.js';
import { MediationsRepository } from './infrastructure/mediations.repository.js';

@Module({
  imports: [AccessModule, CatalogueModule, NotificationsModule, OrgTreeModule, RequestsModule],
  controllers: [MediationsController, MediationStepsController],
  providers: [
    BeginMediation, ContactOfParty, DisputeFile, MediationAccess, MediationAudience, MediationComesDue, MediationSummary, MediationViews, MediationsRepository, NotifyOfMediations,
    PartyIdentities, ReadMediations, TakeStep,
  ],
  exports: [MediationComesDue, NotifyOfMediations],
})
export class MediationModule {}
