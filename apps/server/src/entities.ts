import { AccountLink } from './access/infrastructure/account-link.entity.js';
import { Account } from './access/infrastructure/account.entity.js';
import { AskedPost } from './access/infrastructure/asked-post.entity.js';
import { IdentitySession } from './access/infrastructure/identity-session.entity.js';
import { Person } from './access/infrastructure/person.entity.js';
import { PostDelegation } from './access/infrastructure/post-delegation.entity.js';
import { RecoveryCode } from './access/infrastructure/recovery-code.entity.js';
import { RoleAssignment } from './access/infrastructure/role-assignment.entity.js';
import { SecondFactor } from './access/infrastructure/second-factor.entity.js';
import { Session } from './access/infrastructure/session.entity.js';
import { SignOnSubject } from './access/infrastructure/sign-on-subject.entity.js';
import { WechatBinding } from './access/infrastructure/wechat-binding.entity.js';
import { WechatIdentity } from './access/infrastructure/wechat-identity.entity.js';
import { WechatInvitation } from './access/infrastructure/wechat-invitation.entity.js';
import { Attachment } from './attachments/infrastructure/attachment.entity.js';
import { AuditEntry } from './audit/infrastructure/audit-entry.entity.js';
import { AuditLink } from './audit/infrastructure/audit-link.entity.js';
import { AuditWaiting } from './audit/infrastructure/audit-waiting.entity.js';
import { CatalogueVersion } from './catalogue/infrastructure/catalogue-version.entity.js';
import { Matter } from './catalogue/infrastructure/matter.entity.js';
import { ChatGroup } from './chat-groups/infrastructure/chat-group.entity.js';
import { CodeChange } from './codes/infrastructure/code-change.entity.js';
import { CodeScans } from './codes/infrastructure/code-scans.entity.js';
import { PlaceCode } from './codes/infrastructure/place-code.entity.js';
import { AbsenceRow } from './duty/infrastructure/absence.entity.js';
import { DutyTurn } from './duty/infrastructure/duty-turn.entity.js';
import { GroupMessage } from './chat-groups/infrastructure/group-message.entity.js';
import { JoinWayRow } from './chat-groups/infrastructure/join-way.entity.js';
import { GroupRobot } from './group-robots/infrastructure/group-robot.entity.js';
import { HouseholdFileView } from './household-files/infrastructure/household-file-view.entity.js';
import { HouseholdFile } from './household-files/infrastructure/household-file.entity.js';
import { HouseholdNeed } from './household-files/infrastructure/household-need.entity.js';
import { VisitNote } from './household-files/infrastructure/visit-note.entity.js';
import { Building } from './households/infrastructure/building.entity.js';
import { Household } from './households/infrastructure/household.entity.js';
import { ZoneMember } from './households/infrastructure/zone-member.entity.js';
import { MediationContactView } from './mediation/infrastructure/contact-view.entity.js';
import { FileHandover } from './mediation/infrastructure/file-handover.entity.js';
import { InformalMediation } from './mediation/infrastructure/informal-mediation.entity.js';
import { MediationAgreement } from './mediation/infrastructure/mediation-agreement.entity.js';
import { MediationMeeting } from './mediation/infrastructure/mediation-meeting.entity.js';
import { MediationParty } from './mediation/infrastructure/mediation-party.entity.js';
import { MediationTerm } from './mediation/infrastructure/mediation-term.entity.js';
import { Mediation } from './mediation/infrastructure/mediation.entity.js';
import { Mediator } from './mediation/infrastructure/mediator.entity.js';
import { NoticePreference } from './notifications/infrastructure/notice-preference.entity.js';
import { Notice } from './notifications/infrastructure/notice.entity.js';
import { GridBranch } from './org-tree/infrastructure/grid-branch.entity.js';
import { OrgChange } from './org-tree/infrastructure/org-change.entity.js';
import { OrgNode } from './org-tree/infrastructure/org-node.entity.js';
import { CryptoKey } from './platform/crypto/crypto-key.entity.js';
import { IdempotencyRecord } from './platform/idempotency/idempotency-record.entity.js';
import { Installation } from './platform/installation/installation.entity.js';
import { AttemptWindow } from './platform/limits/attempt-window.entity.js';
import { OutboxEvent } from './platform/outbox/outbox-event.entity.js';
import { DueWork } from './platform/scheduler/due-work.entity.js';
import { ServiceToken } from './platform/tokens/service-token.entity.js';
import { PosterJob } from './posters/infrastructure/poster-job.entity.js';
import { PropertyTask } from './property/infrastructure/property-task.entity.js';
import { PlatformPushRow } from './pushes/infrastructure/platform-push.entity.js';
import { Consent } from './requests/infrastructure/consent.entity.js';
import { DispatchRule } from './requests/infrastructure/dispatch-rule.entity.js';
import { HandlingLeg } from './requests/infrastructure/handling-leg.entity.js';
import { IdentityView } from './requests/infrastructure/identity-view.entity.js';
import { NumberBlock } from './requests/infrastructure/number-block.entity.js';
import { Rating } from './requests/infrastructure/rating.entity.js';
import { Reporter } from './requests/infrastructure/reporter.entity.js';
import { RequestClaim } from './requests/infrastructure/request-claim.entity.js';
import { RequestEvent } from './requests/infrastructure/request-event.entity.js';
import { RequestStanding } from './requests/infrastructure/request-standing.entity.js';
import { RequestRow } from './requests/infrastructure/request.entity.js';
import { Revisit } from './requests/infrastructure/revisit.entity.js';
import { ShownCheck } from './requests/infrastructure/shown-check.entity.js';
import { WhistleUnit } from './requests/infrastructure/whistle-unit.entity.js';
import { Whistle } from './requests/infrastructure/whistle.entity.js';
import { CalendarYearRow } from './sla/infrastructure/calendar-year.entity.js';
import { CountedRequest } from './statistics/infrastructure/counted-request.entity.js';
import { LedgerExport } from './statistics/infrastructure/ledger-export.entity.js';
import { RequestDay } from './statistics/infrastructure/request-day.entity.js';
import { NoticeLane } from './subscriptions/infrastructure/notice-lane.entity.js';
import { NoticeSending } from './subscriptions/infrastructure/notice-sending.entity.js';
import { SubscriptionGrant } from './subscriptions/infrastructure/subscription-grant.entity.js';
import { SubscriptionTemplate } from './subscriptions/infrastructure/subscription-template.entity.js';
import { SummaryMark } from './statistics/infrastructure/summary-mark.entity.js';
import { SummaryState } from './statistics/infrastructure/summary-state.entity.js';
import { WeeklyDigest } from './statistics/infrastructure/weekly-digest.entity.js';
import { SupervisionCard } from './supervision/infrastructure/supervision-card.entity.js';
import { Tenant } from './tenancy/infrastructure/tenant.entity.js';
import { TimeAccount } from './time-bank/infrastructure/time-account.entity.js';
import { TimeEntry } from './time-bank/infrastructure/time-entry.entity.js';
import { TimeService } from './time-bank/infrastructure/time-service.entity.js';
import { QueueAction } from './upkeep/infrastructure/queue-action.entity.js';
import { UpkeepRound } from './upkeep/infrastructure/upkeep-round.entity.js';
import { TriageModelRow } from './triage/infrastructure/triage-model.entity.js';
import { TriageThreshold } from './triage/infrastructure/triage-threshold.entity.js';
import { Wish } from './wishes/infrastructure/wish.entity.js';

/** Every table of the service. The drift test holds this list and the migrations together. */
export const entities = [
  AbsenceRow, Account, AccountLink, AskedPost, Attachment, AttemptWindow, AuditEntry, AuditLink, AuditWaiting,
  Building,
  CalendarYearRow, CatalogueVersion, ChatGroup, CodeChange, CodeScans, Consent, CountedRequest, CryptoKey,
  DispatchRule, DueWork, DutyTurn,
  FileHandover,
  GridBranch, GroupMessage, GroupRobot, JoinWayRow,
  HandlingLeg, Household, HouseholdFile, HouseholdFileView, HouseholdNeed,
  IdempotencyRecord, IdentitySession, IdentityView, InformalMediation, Installation,
  LedgerExport,
  Matter, Mediation, MediationAgreement, MediationContactView, MediationMeeting, MediationParty, MediationTerm, Mediator,
  Notice, NoticeLane, NoticePreference, NoticeSending, NumberBlock,
  OrgChange, OrgNode, OutboxEvent,
  Person, PlaceCode, PlatformPushRow, PostDelegation, PosterJob, PropertyTask,
  QueueAction,
  Rating, RecoveryCode, Reporter, RequestClaim, RequestDay, RequestEvent, RequestRow, RequestStanding, Revisit, RoleAssignment,
  SecondFactor, ServiceToken, Session, ShownCheck, SignOnSubject, SubscriptionGrant, SubscriptionTemplate, SummaryMark, SummaryState, SupervisionCard,
  Tenant, TimeAccount, TimeEntry, TimeService, TriageModelRow, TriageThreshold,
  UpkeepRound,
  VisitNote,
  WechatBinding, WechatIdentity, WechatInvitation, WeeklyDigest, Whistle, WhistleUnit, Wish,
  ZoneMember,
];
