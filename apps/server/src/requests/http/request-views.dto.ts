import {
  ASSIST_COMMANDS, CHANNELS, CLOSE_RESULTS, COMMANDS, LEG_OUTCOMES, LEG_PARTS, REQUEST_KINDS, REQUEST_STATUSES, RESOLUTIONS, REVIEW_STATES, ROLES, SATISFACTIONS, TIERS, URGENCIES, WHISTLE_STATES,
  type AssistCommand, type Channel, type CloseResult, type Command, type LegOutcome, type LegPart, type RequestKind, type RequestStatus, type Resolution, type ReviewState, type Role, type Satisfaction,
  type Tier, type Urgency, type WhistleState,
} from '@yige/domain';
import { PersonRefView } from '../../access/index.js';
import { AttachmentView } from '../../attachments/index.js';
import { OrgRefView } from '../../org-tree/index.js';
import { Out } from '../../platform/http/rules.js';
import { HelpingView, WhistleView } from './joint-views.dto.js';
import { REQUEST_EVENT_TYPES, type EventData, type RequestEventType } from '../application/request-events.js';
import { MatterRefView } from './matter-ref.dto.js';
import { FollowerView, MainRequestView, RevisitView } from './together.dto.js';
import { PointView } from './point.dto.js';

export class HolderView {
  @Out.one(() => OrgRefView) unit: OrgRefView;
  @Out.one(() => PersonRefView, { nullable: true }) person: PersonRefView | null;
  @Out.flag() signed: boolean;
}

export class EmergencyHitView {
  @Out.text() id: string;
  @Out.text() term: string;
  @Out.texts({ description: 'Numbers to call, the first one first.' }) call: string[];
  @Out.text() say: string;
}

export class RequestSummaryView {
  @Out.text() id: string;
  @Out.text() number: string;
  @Out.whole() version: number;
  @Out.oneOf(REQUEST_STATUSES, 'RequestStatus') status: RequestStatus;
  @Out.oneOf(TIERS, 'Tier') tier: Tier;
  @Out.oneOf(URGENCIES, 'Urgency') urgency: Urgency;
  @Out.oneOf(REQUEST_KINDS, 'RequestKind') kind: RequestKind;
  @Out.oneOf(CHANNELS, 'Channel') channel: Channel;
  @Out.one(() => MatterRefView, { nullable: true }) matter: MatterRefView | null;
  @Out.text({ description: 'The beginning of the text, at most 80 characters; of a confidential one, for all but its reporter, a sentence that says so.' }) excerpt: string;
  @Out.text() place: string;
  @Out.one(() => OrgRefView, { nullable: true }) grid: OrgRefView | null;
  @Out.one(() => HolderView) holder: HolderView;
  @Out.instant({ nullable: true }) dueAt: string | null;
  @Out.flag({ description: 'False: counted over a year whose holidays are not announced yet, so the date may move.' }) dueConfirmed: boolean;
  @Out.instant({ nullable: true, description: 'Until somebody has signed.' }) signDueAt: string | null;
  @Out.instant({ nullable: true, description: 'Once signed, until somebody has been in touch with the reporter.' }) contactDueAt: string | null;
  @Out.instant() submittedAt: string;
  @Out.instant({ nullable: true }) answeredAt: string | null;
  @Out.instant({ nullable: true }) closedAt: string | null;
  @Out.flag() confidential: boolean;
  @Out.whole() attachmentCount: number;
  @Out.flag({ description: 'Came by import; its clock warns nobody.' }) imported: boolean;
  @Out.whole() reopenings: number;
  @Out.whole({ description: 'How often it went back to work after an answer or after closing (第 n 次重办).' }) redos: number;
  @Out.whole({ description: 'How many others have reported the same (N 位街坊同感).' }) neighbours: number;
  @Out.one(() => MainRequestView, { nullable: true, description: 'While it is merged. Its reporter reads holder, limit, legs, answer and steps of the main request as those of this one.' }) mergedInto: MainRequestView | null;
  @Out.instant({ nullable: true, description: 'On the account list: when its owner, the holder, reports next.' }) reportDueAt: string | null;
  @Out.text({ nullable: true, description: 'On the account list: the office that answers for it.' }) ownerOffice: string | null;
  @Out.whole({ description: 'How often a unit sent it back.' }) returns: number;
  @Out.instant({ nullable: true, description: 'For staff: the new limit that was asked for and is not decided yet.' }) extensionUntil: string | null;
  @Out.instant({ nullable: true, description: 'While its clock stands: when it goes on by itself.' }) resumesAt: string | null;
  @Out.instant({ nullable: true, description: 'When the reporter last asked how it stands.' }) urgedAt: string | null;
  @Out.whole({ description: 'Units that help or were called, and have not ended.' }) openAssists: number;
  @Out.oneOf(WHISTLE_STATES, 'WhistleState', { nullable: true, description: 'For staff: how far the whistle of the present lead is.' }) whistle: WhistleState | null;
  @Out.one(() => HelpingView, { nullable: true, description: 'In the worklist `helping`: what the caller\'s unit is asked to do.' }) helping: HelpingView | null;
  @Out.flag({ description: 'It waits to be sorted, and sorting is sure of its suggestion: it can be confirmed as it stands.' }) confident: boolean;
}

/** A request that may tell of the same, for whoever sorts. */
export class AlikeRequestView extends RequestSummaryView {
  @Out.flag({ description: 'So much alike that it may be said unasked. Otherwise it is worth a look where somebody looks for the same.' }) looksSame: boolean;
}

export class LegView {
  @Out.whole() seq: number;
  @Out.oneOf(TIERS, 'Tier') tier: Tier;
  @Out.oneOf(LEG_PARTS, 'LegPart') part: LegPart;
  @Out.one(() => OrgRefView) unit: OrgRefView;
  @Out.one(() => PersonRefView, { nullable: true }) person: PersonRefView | null;
  @Out.instant() dispatchedAt: string;
  @Out.instant({ nullable: true }) signedAt: string | null;
  @Out.instant({ nullable: true }) firstContactAt: string | null;
  @Out.instant({ nullable: true }) dueAt: string | null;
  @Out.flag({ description: 'False: counted over a year whose holidays are not announced yet, so the date may move.' }) dueConfirmed: boolean;
  @Out.instant({ nullable: true }) finishedAt: string | null;
  @Out.oneOf(LEG_OUTCOMES, 'LegOutcome', { nullable: true }) outcome: LegOutcome | null;
  @Out.instant({ nullable: true, description: 'Until it is signed.' }) signDueAt: string | null;
  @Out.text({ nullable: true, description: 'For staff: what a unit that helps is asked to do.' }) task: string | null;
  @Out.text({ nullable: true, description: 'For staff: what it did.' }) report: string | null;
  @Out.manyOf(ASSIST_COMMANDS, 'AssistCommand', { description: 'What the caller may do with the leg of a unit that helps.' }) commands: AssistCommand[];
}

export class TimelineActorView {
  @Out.oneOf(ROLES, 'Role') role: Role;
  @Out.text({ nullable: true }) name: string | null;
  @Out.one(() => OrgRefView, { nullable: true }) unit: OrgRefView | null;
}

export class TimelineEntryView {
  @Out.whole() seq: number;
  @Out.instant() at: string;
  @Out.oneOf(REQUEST_EVENT_TYPES, 'RequestEventType') type: RequestEventType;
  @Out.flag() public: boolean;
  @Out.one(() => TimelineActorView) actor: TimelineActorView;
  @Out.text({ nullable: true }) text: string | null;
  @Out.record() data: EventData;
}

export class MatterChoiceView {
  @Out.one(() => MatterRefView) value: MatterRefView;
  @Out.number() confidence: number;
  @Out.text() reason: string;
}
export class KindChoiceView {
  @Out.oneOf(REQUEST_KINDS, 'RequestKind') value: RequestKind;
  @Out.number() confidence: number;
  @Out.text() reason: string;
}
export class TierChoiceView {
  @Out.oneOf(TIERS, 'Tier') value: Tier;
  @Out.number() confidence: number;
  @Out.text() reason: string;
}
export class UrgencyChoiceView {
  @Out.oneOf(URGENCIES, 'Urgency') value: Urgency;
  @Out.number() confidence: number;
  @Out.text() reason: string;
}
export class UnitChoiceView {
  @Out.one(() => OrgRefView) value: OrgRefView;
  @Out.number() confidence: number;
  @Out.text() reason: string;
}

/** What a ruling (裁定) taught: the unit of the suggestion is the ruled one. */
export class RulingView {
  @Out.instant() at: string;
  @Out.text({ description: 'Grid or town for which it was ruled.' }) place: string;
}

export class SuggestionView {
  @Out.flag({ description: 'Sure enough to be confirmed as it stands.' }) confident: boolean;
  @Out.text({ description: 'Which engine proposed this.' }) engine: string;
  @Out.many(() => MatterChoiceView) matters: MatterChoiceView[];
  @Out.one(() => KindChoiceView) kind: KindChoiceView;
  @Out.one(() => TierChoiceView) tier: TierChoiceView;
  @Out.one(() => UrgencyChoiceView) urgency: UrgencyChoiceView;
  @Out.one(() => UnitChoiceView, { nullable: true }) unit: UnitChoiceView | null;
  @Out.one(() => RulingView, { nullable: true, description: 'The ruling that names the unit; null when the catalogue does.' }) ruling: RulingView | null;
  @Out.many(() => EmergencyHitView) emergency: EmergencyHitView[];
}

export class ReporterView {
  @Out.flag({ description: 'There is a way to reach them.' }) contactable: boolean;
  @Out.text({ nullable: true }) nameMasked: string | null;
  @Out.text({ nullable: true }) phoneMasked: string | null;
}

export class RatingView {
  @Out.flag() contacted: boolean;
  @Out.oneOf(SATISFACTIONS, 'Satisfaction') satisfaction: Satisfaction;
  @Out.text({ nullable: true }) comment: string | null;
  @Out.instant() ratedAt: string;
}

export class RequestDetailView extends RequestSummaryView {
  @Out.text() text: string;
  @Out.text({ nullable: true, description: 'The building at which it happened, by id.' }) buildingId: string | null;
  @Out.one(() => PointView, { nullable: true, description: 'Where its reporter pointed on a map.' }) point: PointView | null;
  @Out.oneOf(RESOLUTIONS, 'Resolution', { nullable: true }) resolution: Resolution | null;
  @Out.oneOf(CLOSE_RESULTS, 'CloseResult', { nullable: true }) closeResult: CloseResult | null;
  @Out.many(() => AttachmentView) attachments: AttachmentView[];
  @Out.one(() => OrgRefView, { description: 'Whoever received first stays coordinator until another has signed.' }) firstReceiver: OrgRefView;
  @Out.flag({ description: 'Another unit than the first receiver has signed.' }) handedOver: boolean;
  @Out.many(() => LegView) legs: LegView[];
  @Out.many(() => TimelineEntryView) timeline: TimelineEntryView[];
  @Out.manyOf(COMMANDS, 'Command', { description: 'What the caller may do now.' }) commands: Command[];
  @Out.one(() => SuggestionView, { nullable: true, description: 'For those who sort.' }) suggestion: SuggestionView | null;
  @Out.one(() => ReporterView, { nullable: true, description: 'For whoever holds the request.' }) reporter: ReporterView | null;
  @Out.one(() => RatingView, { nullable: true }) rating: RatingView | null;
  @Out.oneOf(REVIEW_STATES, 'ReviewState', { nullable: true, description: 'The joint review after the second dissatisfaction.' }) review: ReviewState | null;
  @Out.many(() => RevisitView) revisits: RevisitView[];
  @Out.instant({ nullable: true, description: 'For staff, of an answer: before then nobody calls the reporter again.' }) revisitFrom: string | null;
  @Out.many(() => FollowerView, { description: 'For staff: the requests that were merged into this one, the oldest 50.' }) followers: FollowerView[];
  @Out.many(() => WhistleView, { description: 'For staff: calls of several units, the oldest first.' }) whistles: WhistleView[];
  @Out.flag({ description: 'The caller is the reporter.' }) mine: boolean;
}

export class NextStepView {
  @Out.oneOf(['sort', 'sign', 'contact', 'answer', 'rate'], 'NextStepCode') code: 'sort' | 'sign' | 'contact' | 'answer' | 'rate';
  @Out.instant({ nullable: true }) at: string | null;
}

export class ReceiptView {
  @Out.text() id: string;
  @Out.text() number: string;
  @Out.text({ description: 'Opens this request without an account.' }) lookupCode: string;
  @Out.whole() version: number;
  @Out.oneOf(REQUEST_STATUSES, 'RequestStatus') status: RequestStatus;
  @Out.oneOf(TIERS, 'Tier') tier: Tier;
  @Out.instant() submittedAt: string;
  @Out.instant({ nullable: true }) dueAt: string | null;
  @Out.flag({ description: 'False: counted over a year whose holidays are not announced yet, so the date may move.' }) dueConfirmed: boolean;
  @Out.one(() => HolderView) holder: HolderView;
  @Out.flag() confidential: boolean;
  @Out.text() place: string;
  @Out.many(() => EmergencyHitView) emergency: EmergencyHitView[];
  @Out.many(() => NextStepView) nextSteps: NextStepView[];
}

/** What a command answers: the new position. The face reads the whole again. */
export class MovedView {
  @Out.text() id: string;
  @Out.text() number: string;
  @Out.whole() version: number;
  @Out.oneOf(REQUEST_STATUSES, 'RequestStatus') status: RequestStatus;
  @Out.oneOf(TIERS, 'Tier') tier: Tier;
  @Out.one(() => HolderView) holder: HolderView;
  @Out.instant({ nullable: true }) dueAt: string | null;
  @Out.flag({ description: 'False: counted over a year whose holidays are not announced yet, so the date may move.' }) dueConfirmed: boolean;
}
