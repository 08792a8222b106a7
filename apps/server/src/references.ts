import { AccountLink } from './access/infrastructure/account-link.entity.js';
import { Account } from './access/infrastructure/account.entity.js';
import { AskedPost } from './access/infrastructure/asked-post.entity.js';
import { Person } from './access/infrastructure/person.entity.js';
import { PostDelegation } from './access/infrastructure/post-delegation.entity.js';
import { RecoveryCode } from './access/infrastructure/recovery-code.entity.js';
import { RoleAssignment } from './access/infrastructure/role-assignment.entity.js';
import { IdentitySession } from './access/infrastructure/identity-session.entity.js';
import { WechatBinding } from './access/infrastructure/wechat-binding.entity.js';
import { WechatIdentity } from './access/infrastructure/wechat-identity.entity.js';
import { WechatInvitation } from './access/infrastructure/wechat-invitation.entity.js';
import { SecondFactor } from './access/infrastructure/second-factor.entity.js';
import { Session } from './access/infrastructure/session.entity.js';
import { SignOnSubject } from './access/infrastructure/sign-on-subject.entity.js';
import { Attachment } from './attachments/infrastructure/attachment.entity.js';
import { AuditEntry } from './audit/infrastructure/audit-entry.entity.js';
import { AuditLink } from './audit/infrastructure/audit-link.entity.js';
import { AuditWaiting } from './audit/infrastructure/audit-waiting.entity.js';
import { CatalogueVersion } from './catalogue/infrastructure/catalogue-version.entity.js';
import { Matter } from './catalogue/infrastructure/matter.entity.js';
import { CodeChange } from './codes/infrastructure/code-change.entity.js';
import { ChatGroup } from './chat-groups/infrastructure/chat-group.entity.js';
import { CodeScans } from './codes/infrastructure/code-scans.entity.js';
import { PlaceCode } from './codes/infrastructure/place-code.entity.js';
import { HouseholdFileView } from './household-files/infrastructure/household-file-view.entity.js';
import { HouseholdFile } from './household-files/infrastructure/household-file.entity.js';
import { HouseholdNeed } from './household-files/infrastructure/household-need.entity.js';
import { VisitNote } from './household-files/infrastructure/visit-note.entity.js';
import { AbsenceRow } from './duty/infrastructure/absence.entity.js';
import { DutyTurn } from './duty/infrastructure/duty-turn.entity.js';
import { GroupMessage } from './chat-groups/infrastructure/group-message.entity.js';
import { JoinWayRow } from './chat-groups/infrastructure/join-way.entity.js';
import { GroupRobot } from './group-robots/infrastructure/group-robot.entity.js';
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
import { type Reference, referencesOf } from './platform/database/orphans.js';
import { IdempotencyRecord } from './platform/idempotency/idempotency-record.entity.js';
import { OutboxEvent } from './platform/outbox/outbox-event.entity.js';
import { DueWork } from './platform/scheduler/due-work.entity.js';
import { PosterJob } from './posters/infrastructure/poster-job.entity.js';
import { PropertyTask } from './property/infrastructure/property-task.entity.js';
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
import { Whistle } from './requests/infrastructure/whistle.entity.js';
import { WhistleUnit } from './requests/infrastructure/whistle-unit.entity.js';
import { CalendarYearRow } from './sla/infrastructure/calendar-year.entity.js';
import { CountedRequest } from './statistics/infrastructure/counted-request.entity.js';
import { LedgerExport } from './statistics/infrastructure/ledger-export.entity.js';
import { RequestDay } from './statistics/infrastructure/request-day.entity.js';
import { NoticeSending } from './subscriptions/infrastructure/notice-sending.entity.js';
import { SubscriptionGrant } from './subscriptions/infrastructure/subscription-grant.entity.js';
import { SummaryMark } from './statistics/infrastructure/summary-mark.entity.js';
import { SummaryState } from './statistics/infrastructure/summary-state.entity.js';
import { WeeklyDigest } from './statistics/infrastructure/weekly-digest.entity.js';
import { SupervisionCard } from './supervision/infrastructure/supervision-card.entity.js';
import { Tenant } from './tenancy/infrastructure/tenant.entity.js';
import { TimeAccount } from './time-bank/infrastructure/time-account.entity.js';
import { TimeEntry } from './time-bank/infrastructure/time-entry.entity.js';
import { TimeService } from './time-bank/infrastructure/time-service.entity.js';
import { TriageModelRow } from './triage/infrastructure/triage-model.entity.js';
import { TriageThreshold } from './triage/infrastructure/triage-threshold.entity.js';
import { Wish } from './wishes/infrastructure/wish.entity.js';
import { QueueAction } from './upkeep/infrastructure/queue-action.entity.js';

/** An inbox is a person's, or that of a resident who came by WeChat. */
const ofStaff = (column: string): string => `NOT EXISTS (SELECT 1 FROM wechat_identity w WHERE w.id = c.${column})`;

/**
 * Which column holds the id of which row. The database does not declare them (decisions.md "Foreign keys"); `yige check orphans` follows each
 * one, and a spec holds this table and the entities together.
 */
export const references: readonly Reference[] = [
  ...referencesOf(AbsenceRow, { tenantId: Tenant, personId: Person, enteredByPersonId: Person }),
  ...referencesOf(AccountLink, { tenantId: Tenant, accountId: Account, personId: Person, issuedById: Person }),
  ...referencesOf(Account, { tenantId: Tenant, personId: Person }),
  ...referencesOf(Attachment, { tenantId: Tenant, requestId: RequestRow }),
  ...referencesOf(AuditEntry, { tenantId: Tenant, personId: Person }),
  ...referencesOf(AuditLink, { tenantId: Tenant }),
  ...referencesOf(AuditWaiting, { tenantId: Tenant }),
  ...referencesOf(Building, { tenantId: Tenant, gridId: OrgNode }),
  ...referencesOf(CalendarYearRow, { tenantId: Tenant }),
  ...referencesOf(CatalogueVersion, { tenantId: Tenant }),
  ...referencesOf(CodeChange, { tenantId: Tenant, codeId: PlaceCode, personId: Person }),
  ...referencesOf(ChatGroup, { tenantId: Tenant, gridId: OrgNode, boundById: Person }),
  ...referencesOf(CodeScans, { tenantId: Tenant, codeId: PlaceCode }),
  ...referencesOf(DueWork, { tenantId: Tenant }),
  { from: DueWork, property: 'subjectId', to: RequestRow, only: "c.kind LIKE 'request.%'" },
  { from: DueWork, property: 'subjectId', to: Tenant, only: "c.kind = 'digest.district'" },
  { from: DueWork, property: 'subjectId', to: OrgNode, only: "c.kind = 'digest.town'" },
  { from: DueWork, property: 'subjectId', to: Person, only: `c.kind = 'notices.gathered' AND ${ofStaff('subject_id')}` },
  { from: DueWork, property: 'subjectId', to: AbsenceRow, only: "c.kind LIKE 'absence.%'" },
  { from: DueWork, property: 'subjectId', to: TimeService, only: "c.kind LIKE 'timeBank.%'" },
  { from: DueWork, property: 'subjectId', to: Wish, only: "c.kind LIKE 'wish.%'" },
  { from: DueWork, property: 'subjectId', to: PosterJob, only: "c.kind LIKE 'posters.%'" },
  { from: DueWork, property: 'subjectId', to: PropertyTask, only: "c.kind LIKE 'propertyTask.%'" },
  ...referencesOf(Consent, { tenantId: Tenant, requestId: RequestRow }),
  ...referencesOf(CountedRequest, { tenantId: Tenant, requestId: RequestRow }),
  ...referencesOf(DispatchRule, { tenantId: Tenant, scopeId: OrgNode, unitId: OrgNode, requestId: RequestRow }),
  ...referencesOf(DutyTurn, { tenantId: Tenant, groupId: OrgNode, personId: Person }),
  ...referencesOf(GroupMessage, { tenantId: Tenant, gridId: OrgNode, askedById: Person }),
  ...referencesOf(JoinWayRow, { tenantId: Tenant, gridId: OrgNode, madeById: Person }),
  ...referencesOf(GroupRobot, { tenantId: Tenant, nodeId: OrgNode, addedById: Person }),
  ...referencesOf(GridBranch, { tenantId: Tenant, gridId: OrgNode, branchId: OrgNode }),
  ...referencesOf(HandlingLeg, { tenantId: Tenant, requestId: RequestRow, unitId: OrgNode, personId: Person, whistleId: Whistle }),
  ...referencesOf(Household, { tenantId: Tenant, buildingId: Building, zoneId: OrgNode }),
  ...referencesOf(HouseholdFile, { tenantId: Tenant, householdId: Household, zoneId: OrgNode }),
  ...referencesOf(HouseholdFileView, { tenantId: Tenant, fileId: HouseholdFile, personId: Person }),
  ...referencesOf(HouseholdNeed, { tenantId: Tenant, fileId: HouseholdFile }),
  ...referencesOf(IdempotencyRecord, { tenantId: Tenant }),
  ...referencesOf(IdentityView, { tenantId: Tenant, requestId: RequestRow, personId: Person, unitId: OrgNode }),
  ...referencesOf(LedgerExport, { tenantId: Tenant, personId: Person }),
  ...referencesOf(Matter, { tenantId: Tenant, catalogueVersionId: CatalogueVersion }),
  ...referencesOf(FileHandover, { tenantId: Tenant, mediationId: Mediation, recordedById: Person }),
  ...referencesOf(InformalMediation, { tenantId: Tenant, requestId: RequestRow, districtId: OrgNode, townId: OrgNode, villageId: OrgNode, unitId: OrgNode, personId: Person }),
  ...referencesOf(Mediation, {
    tenantId: Tenant, requestId: RequestRow, committeeId: OrgNode, districtId: OrgNode, townId: OrgNode, villageId: OrgNode, openedById: Person, informalId: InformalMediation,
  }),
  ...referencesOf(MediationAgreement, { tenantId: Tenant, mediationId: Mediation }),
  ...referencesOf(MediationContactView, { tenantId: Tenant, mediationId: Mediation, partyId: MediationParty, personId: Person }),
  ...referencesOf(MediationMeeting, { tenantId: Tenant, mediationId: Mediation, recordedById: Person }),
  ...referencesOf(MediationParty, { tenantId: Tenant, mediationId: Mediation }),
  ...referencesOf(MediationTerm, { tenantId: Tenant, mediationId: Mediation, partyId: MediationParty }),
  ...referencesOf(Mediator, { tenantId: Tenant, mediationId: Mediation, personId: Person }),
  { from: Notice, property: 'personId', to: Person, only: ofStaff('person_id') },
  ...referencesOf(Notice, { tenantId: Tenant, requestId: RequestRow, mediationId: Mediation, digestId: WeeklyDigest }),
  { from: NoticePreference, property: 'personId', to: Person, only: ofStaff('person_id') },
  ...referencesOf(NoticePreference, { tenantId: Tenant }),
  ...referencesOf(NoticeSending, { tenantId: Tenant, noticeId: Notice, identityId: WechatIdentity }),
  ...referencesOf(NumberBlock, { tenantId: Tenant }),
  ...referencesOf(OrgChange, { tenantId: Tenant, successorId: OrgNode, plannedBy: Person }),
  ...referencesOf(OrgNode, { tenantId: Tenant, parentId: OrgNode }),
  ...referencesOf(OutboxEvent, { tenantId: Tenant }),
  { from: OutboxEvent, property: 'aggregateId', to: RequestRow, only: "c.type LIKE 'request.%'" },
  { from: OutboxEvent, property: 'aggregateId', to: WeeklyDigest, only: "c.type LIKE 'digest.%'" },
  { from: OutboxEvent, property: 'aggregateId', to: Wish, only: "c.type LIKE 'wish.%'" },
  { from: OutboxEvent, property: 'aggregateId', to: PropertyTask, only: "c.type LIKE 'propertyTask.%'" },
  ...referencesOf(Person, { tenantId: Tenant }),
  ...referencesOf(PlaceCode, { tenantId: Tenant, gridId: OrgNode, buildingId: Building, replacedById: PlaceCode }),
  ...referencesOf(QueueAction, { tenantId: Tenant, personId: Person }),
  ...referencesOf(PropertyTask, { tenantId: Tenant, requestId: RequestRow, unitId: OrgNode, askedById: OrgNode }),
  ...referencesOf(Rating, { tenantId: Tenant, requestId: RequestRow }),
  ...referencesOf(Reporter, { tenantId: Tenant, requestId: RequestRow, personId: Person, identityId: WechatIdentity }),
  ...referencesOf(RequestClaim, { tenantId: Tenant, requestId: RequestRow, issuedById: Person }),
  ...referencesOf(RequestDay, { tenantId: Tenant, placeId: OrgNode }),
  ...referencesOf(RequestEvent, { tenantId: Tenant, requestId: RequestRow, actorPersonId: Person, actorUnitId: OrgNode }),
  ...referencesOf(RequestRow, {
    tenantId: Tenant, districtId: OrgNode, townId: OrgNode, villageId: OrgNode, gridId: OrgNode, branchId: OrgNode, buildingId: Building, zoneId: OrgNode, codeId: PlaceCode,
    holderUnitId: OrgNode, holderPersonId: Person, firstReceiverId: OrgNode, ruledUnitId: OrgNode, complainedUnitId: OrgNode, mergedIntoId: RequestRow, whistleId: Whistle,
  }),
  ...referencesOf(Revisit, { tenantId: Tenant, requestId: RequestRow, unitId: OrgNode }),
  ...referencesOf(RequestStanding, { tenantId: Tenant, placeId: OrgNode }),
  ...referencesOf(AskedPost, { tenantId: Tenant, personId: Person, nodeId: OrgNode, askedById: Person, decidedById: Person }),
  ...referencesOf(PosterJob, { tenantId: Tenant, personId: Person }),
  ...referencesOf(PostDelegation, { tenantId: Tenant, postId: RoleAssignment, fromPostId: RoleAssignment, givenById: Person }),
  ...referencesOf(RoleAssignment, { tenantId: Tenant, personId: Person, nodeId: OrgNode }),
  ...referencesOf(RecoveryCode, { tenantId: Tenant, accountId: Account }),
  ...referencesOf(SecondFactor, { tenantId: Tenant, accountId: Account }),
  ...referencesOf(SignOnSubject, { tenantId: Tenant, accountId: Account }),
  ...referencesOf(Session, { tenantId: Tenant, accountId: Account, personId: Person }),
  ...referencesOf(ShownCheck, { tenantId: Tenant, requestId: RequestRow, authorId: Person, reviewedById: Person }),
  ...referencesOf(IdentitySession, { tenantId: Tenant, identityId: WechatIdentity }),
  ...referencesOf(Session, { tenantId: Tenant, accountId: Account, personId: Person, identityId: WechatIdentity }),
  ...referencesOf(SubscriptionGrant, { identityId: WechatIdentity }),
  ...referencesOf(SummaryMark, { tenantId: Tenant, requestId: RequestRow }),
  ...referencesOf(SummaryState, { tenantId: Tenant }),
  ...referencesOf(SupervisionCard, { tenantId: Tenant, requestId: RequestRow, unitId: OrgNode }),
  ...referencesOf(Tenant, { districtId: OrgNode, dispatchCentreId: OrgNode }),
  ...referencesOf(TimeAccount, { tenantId: Tenant }),
  ...referencesOf(TimeEntry, { tenantId: Tenant, accountId: TimeAccount, serviceId: TimeService }),
  ...referencesOf(TimeService, { tenantId: Tenant, providerId: Person, receiverId: Person, recorderId: Person, nodeId: OrgNode }),
  ...referencesOf(VisitNote, { tenantId: Tenant, fileId: HouseholdFile, personId: Person }),
  ...referencesOf(TriageModelRow, { tenantId: Tenant }),
  ...referencesOf(TriageThreshold, { tenantId: Tenant, chosenById: Person }),
  ...referencesOf(Wish, { tenantId: Tenant, requestId: RequestRow, unitId: OrgNode, villageId: OrgNode, claimantId: Person }),
  ...referencesOf(WechatBinding, { tenantId: Tenant, identityId: WechatIdentity, accountId: Account, personId: Person }),
  ...referencesOf(WechatInvitation, { tenantId: Tenant, accountId: Account, personId: Person, issuedById: Person }),
  ...referencesOf(WeeklyDigest, { tenantId: Tenant, nodeId: OrgNode, sentBy: Person }),
  ...referencesOf(Whistle, { tenantId: Tenant, requestId: RequestRow, callerUnitId: OrgNode, askedByPersonId: Person, decidedByPersonId: Person }),
  ...referencesOf(WhistleUnit, { tenantId: Tenant, whistleId: Whistle, unitId: OrgNode }),
  ...referencesOf(ZoneMember, { tenantId: Tenant, zoneId: OrgNode, personId: Person }),
];

/**
 * Columns of an id's shape that point at no row of one table: a token, the key of an event whose row may be cleared once it was delivered, the
 * key that two entries share, an owner who is a person, a pool or the bank.
 */
export const notReferences: readonly string[] = [
  'outbox_event.lease_token', 'due_work.lease_token', 'upkeep_round.lease_token', 'service_token.lease_token', 'notice_lane.token', 'poster_job.lease_token', 'queue_action.work_id', 'notice.event_id', 'notice.line_id', 'time_entry.movement_id', 'time_account.owner_id',
  // Of changes that are ordered together; of a node that is opened later; how far the making of summaries has got.
  'org_change.batch_id', 'org_change.node_id', 'summary_state.building_after',
  // A file that the household deleted leaves its requests with a masked reference to it.
  'reporter.household_file_id',
  // A group may be untied again.
  'reporter.chat_group_id',
  'group_message.chat_group_id',
  // What a code is derived from.
  'request.lookup_seed',
];
