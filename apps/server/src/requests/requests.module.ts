import { Module } from '@nestjs/common';
import { AccessModule } from '../access/index.js';
import { AttachmentsModule } from '../attachments/index.js';
import { CatalogueModule } from '../catalogue/index.js';
import { ChatGroupsModule } from '../chat-groups/index.js';
import { CodesModule } from '../codes/index.js';
import { DutyModule } from '../duty/index.js';
import { HouseholdFilesModule } from '../household-files/index.js';
import { OrgTreeModule } from '../org-tree/index.js';
import { PlacesModule } from '../places/index.js';
import { SlaModule } from '../sla/index.js';
import { TenancyModule } from '../tenancy/index.js';
import { TriageModule } from '../triage/index.js';
import { AdoptRequest } from './application/adopt-request.js';
import { AlikeRequests } from './application/alike-requests.js';
import { AskAboutShown } from './application/ask-about-shown.js';
import { Board } from './application/board.js';
import { CompareTexts } from './application/compare-texts.js';
import { DispatchRules } from './application/dispatch-rules.js';
import { CheckWhatIsShown } from './application/check-what-is-shown.js';
import { ClaimCodes } from './application/claim-codes.js';
import { Claims } from './application/claims.js';
import { Dispatching } from './application/dispatching.js';
import { EraseReporter } from './application/erase-reporter.js';
import { FindCaller } from './application/find-caller.js';
import { GroupReply } from './application/group-reply.js';
import { HeldAnswers } from './application/held-answers.js';
import { FollowZone } from './application/follow-zone.js';
import { HandBack } from './application/hand-back.js';
import { Helping } from './application/helping.js';
import { Intake } from './application/intake.js';
import { IntakePlace } from './application/intake-place.js';
import { JoinRequest } from './application/join-request.js';
import { LookUpRequest } from './application/look-up-request.js';
import { LookupCodes } from './application/lookup-codes.js';
import { MachineCheck } from './application/machine-check.js';
import { MemberAvailability } from './application/member-availability.js';
import { MoveRequest } from './application/move-request.js';
import { NoticeRecurrence } from './application/notice-recurrence.js';
import { OwnData } from './application/own-data.js';
import { PhoneContact } from './application/phone-contact.js';
import { ReadRequest } from './application/read-request.js';
import { RearmTimers } from './application/rearm-timers.js';
import { RelatedRequests } from './application/related-requests.js';
import { Reporters } from './application/reporters.js';
import { RevealReporter } from './application/reveal-reporter.js';
import { RequestAccess } from './application/request-access.js';
import { RequestNumbers } from './application/request-numbers.js';
import { RequestTimeline } from './application/request-timeline.js';
import { RequestTimers } from './application/request-timers.js';
import { Stranded } from './application/stranded.js';
import { SubmitLimits } from './application/submit-limits.js';
import { SubmitRequestUseCase } from './application/submit-request.js';
import { Successors } from './application/successors.js';
import { TimeRunsOut } from './application/time-runs-out.js';
import { TwoMatters } from './application/two-matters.js';
import { WhistleViews } from './application/whistle-views.js';
import { Worklists } from './application/worklists.js';
import { CommandsController } from './http/commands.controller.js';
import { CallersController } from './http/callers.controller.js';
import { ClaimsController } from './http/claims.controller.js';
import { HeldController } from './http/held.controller.js';
import { IdentityController } from './http/identity.controller.js';
import { JointCommandsController } from './http/joint-commands.controller.js';
import { LegsController } from './http/legs.controller.js';
import { OwnDataController } from './http/own-data.controller.js';
import { RequestPhotosController } from './http/request-photos.controller.js';
import { RequestViews } from './application/request-views.js';
import { RequestsController } from './http/requests.controller.js';
import { TogetherController } from './http/together.controller.js';
import { WorklistsController } from './http/worklists.controller.js';
import { OwnDataRepository } from './infrastructure/own-data.repository.js';
import { RequestsRepository } from './infrastructure/requests.repository.js';
import { WhistlesRepository } from './infrastructure/whistles.repository.js';

@Module({
  imports: [AccessModule, AttachmentsModule, CatalogueModule, ChatGroupsModule, CodesModule, DutyModule, HouseholdFilesModule, OrgTreeModule, PlacesModule, SlaModule, TenancyModule, TriageModule],
  controllers: [RequestsController, CommandsController, IdentityController, CallersController, ClaimsController, HeldController, TogetherController, WorklistsController, RequestPhotosController, JointCommandsController, LegsController, OwnDataController],
  providers: [
    AdoptRequest, AlikeRequests, Board, CheckWhatIsShown, ClaimCodes, Claims, CompareTexts, DispatchRules, Dispatching, EraseReporter, FindCaller, GroupReply, FollowZone, HandBack, HeldAnswers, Helping, Intake, IntakePlace, JoinRequest, LookUpRequest, LookupCodes, MachineCheck, MemberAvailability, MoveRequest, NoticeRecurrence, OwnData, OwnDataRepository, PhoneContact, ReadRequest, AskAboutShown,
    RearmTimers, RelatedRequests, Reporters, RequestAccess, RequestNumbers, RequestsRepository,
    RequestTimeline, RequestTimers, RequestViews, RevealReporter, Stranded, SubmitLimits, SubmitRequestUseCase, Successors, TimeRunsOut, TwoMatters, WhistleViews, WhistlesRepository, Worklists,
  ],
  exports: [CheckWhatIsShown, CompareTexts, EraseReporter, FollowZone, HandBack, MoveRequest, NoticeRecurrence, PhoneContact, RearmTimers, Reporters, RequestAccess, RequestTimeline, RequestViews, RequestsRepository, Stranded, SubmitRequestUseCase, TimeRunsOut],
})
export class RequestsModule {}
