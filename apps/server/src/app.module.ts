import { type DynamicModule, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { AccessModule, MoveAssignments, RightsCheck } from './access/index.js';
import { AdaptersModule } from './adapters.module.js';
import { AttachmentsModule } from './attachments/index.js';
import { AuditHeads, AuditModule, SealAudit } from './audit/index.js';
import { AuditorModule } from './auditor/index.js';
import { CatalogueModule } from './catalogue/index.js';
import { clearances } from './clearances.js';
import { ChatGroupsModule } from './chat-groups/index.js';
import { CodesModule } from './codes/index.js';
import { DutyModule } from './duty/index.js';
import { GroupRobotsModule, RobotDigests } from './group-robots/index.js';
import { HouseholdFilesModule } from './household-files/index.js';
import { InstallationModule } from './installation/index.js';
import { MediationComesDue, MediationModule, NotifyOfMediations } from './mediation/index.js';
import { GatherNotices, NotificationsModule, NotifyOfRequests, TellBorrower, TellDeciders, TellOfHeld, TellOfModel, TellOfOpenZones, TellReporters } from './notifications/index.js';
import { ApplyOrgChanges, OrgTreeModule } from './org-tree/index.js';
import { PlacesModule } from './places/index.js';
import { CarryRounds } from './platform/outbox/carriage.js';
import { OutboxDispatcher } from './platform/outbox/dispatcher.js';
import { OUTBOX_HANDLERS } from './platform/outbox/outbox-handler.js';
import { PlatformModule, type PlatformOptions } from './platform/platform.module.js';
import { DUE_WORK_HANDLERS } from './platform/scheduler/due-work-handler.js';
import { Scheduler } from './platform/scheduler/scheduler.js';
import { ClearPosters, PostersModule } from './posters/index.js';
import { PropertyModule, TellCompany, TellWhoAsked } from './property/index.js';
import { PushesModule, TellOfPushes } from './pushes/index.js';
import { references } from './references.js';
import { CheckWhatIsShown, FindStranded, FollowZone, HandBack, NoticeRecurrence, RearmTimers, RequestsModule, Stranded, TimeRunsOut } from './requests/index.js';
import { Retention, RetentionModule } from './retention/index.js';
import { SortingModule } from './sorting/index.js';
import { KeepSummaries, MakeDigests, MarkChangedRequests, NotifyOfDigests, StatisticsModule } from './statistics/index.js';
import { SubscriptionsModule } from './subscriptions/index.js';
import { CardUnits, SupervisionModule, TellOfLateSteps } from './supervision/index.js';
import { TenancyModule } from './tenancy/index.js';
import { TellByText, TextMessagesModule } from './text-messages/index.js';
import { ConfirmTimeByItself, TimeBankModule } from './time-bank/index.js';
import { TrialModule } from './trial/index.js';
import { Retraining, TriageTrainingModule } from './triage-training/index.js';
import { UpkeepModule } from './upkeep/index.js';
import { WebModule } from './web/index.js';
import { ZonesModule } from './zones/index.js';
import { FollowRequest, NotifyOfWishes, WishesModule, WishTime } from './wishes/index.js';

/** Who hears of what happened. */
const TOLD = [
  NotifyOfDigests,
  NotifyOfMediations,
  NotifyOfRequests,
  TellBorrower,
  TellDeciders,
  TellOfHeld,
  TellOfModel,
  TellReporters,
  TellByText,
  RobotDigests,
  NotifyOfWishes,
  FollowRequest,
  TellCompany,
  TellWhoAsked,
  NoticeRecurrence,
  CheckWhatIsShown,
  MarkChangedRequests,
  TellOfPushes,
];

/** The whole service, put together. */
@Module({})
export class AppModule {
  static with(platform: PlatformOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [
        DiscoveryModule,
        PlatformModule.with(platform),
        AdaptersModule,
        AccessModule,
        AttachmentsModule,
        AuditModule,
        AuditorModule,
        CatalogueModule,
        ChatGroupsModule,
        CodesModule,
        DutyModule,
        GroupRobotsModule,
        HouseholdFilesModule,
        InstallationModule,
        MediationModule,
        NotificationsModule,
        OrgTreeModule,
        PlacesModule,
        PushesModule,
        RequestsModule,
        RetentionModule,
        SortingModule,
        StatisticsModule,
        SubscriptionsModule,
        SupervisionModule,
        TenancyModule,
        TextMessagesModule,
        TimeBankModule,
        TrialModule,
        UpkeepModule.with({ references, clearances, once: { from: RequestsModule, rounds: [RearmTimers] }, periodic: { from: [AuditModule, RetentionModule, TriageTrainingModule], rounds: [AuditHeads, Retention, Retraining] } }),
        WebModule,
        ZonesModule,
        WishesModule,
        PropertyModule,
        PostersModule,
      ],
      providers: [
        {
          provide: OUTBOX_HANDLERS,
          useFactory: (...handlers: unknown[]) => handlers,
          inject: TOLD,
        },
        {
          provide: DUE_WORK_HANDLERS,
          useFactory: (...handlers: unknown[]) => handlers,
          inject: [
            MediationComesDue,
            TimeRunsOut,
            FollowZone,
            HandBack,
            Stranded,
            CardUnits,
            TellOfLateSteps,
            TellOfOpenZones,
            ConfirmTimeByItself,
            WishTime,
            TellWhoAsked,
            ApplyOrgChanges,
            ClearPosters,
            MoveAssignments,
            MakeDigests,
            GatherNotices,
          ],
        },
        CarryRounds,
        FindStranded,
        KeepSummaries,
        OutboxDispatcher,
        RightsCheck,
        Scheduler,
        SealAudit,
      ],
    };
  }
}
