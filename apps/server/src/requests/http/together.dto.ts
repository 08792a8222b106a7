import { REQUEST_STATUSES, REVISIT_OUTCOMES, SATISFACTIONS, type RequestStatus, type RevisitOutcome, type Satisfaction } from '@yige/domain';
import { OrgRefView } from '../../org-tree/index.js';
import { Flag, FreeText, Moment, OneOf, Out, Reference, Text } from '../../platform/http/rules.js';
import { Sign } from './commands.dto.js';
import { MatterRefView } from './matter-ref.dto.js';

export class Merge extends Sign {
  @Reference({ description: 'The request that this one follows from now on; of one that follows another, that other.' }) mainId: string;
  @Text({ min: 0, max: 500, optional: true, description: 'For colleagues.' }) note?: string;
}

export class Unmerge extends Sign {
  @Text({ min: 0, max: 500, optional: true, description: 'For colleagues.' }) note?: string;
}

export class Defer extends Sign {
  @Text({ min: 1, max: 1000, description: 'Why it has to wait; the resident reads it.' }) reason: string;
  @Moment({ description: 'When the owner reports next, at most 90 days ahead.' }) nextReportAt: string;
  @Reference({ optional: true, description: 'The village, town or department that owns it; whoever has it when left out.' }) ownerUnitId?: string;
  @Text({ min: 1, max: 80, optional: true, description: 'The office that answers for it there, never a person\'s name.' }) ownerOffice?: string;
  @Text({ min: 0, max: 500, optional: true, description: 'For colleagues.' }) note?: string;
}

export class ReportDeferred extends Sign {
  @Text({ min: 1, max: 1000, description: 'How it stands; the resident reads it.' }) report: string;
  @Moment({ description: 'When the owner reports next, at most 90 days ahead.' }) nextReportAt: string;
  @Text({ min: 0, max: 500, optional: true, description: 'For colleagues.' }) note?: string;
}

/** The three questions in their order; the third is asked only of what is solved. */
export class RecordRevisit extends Sign {
  @Flag({ description: 'The reporter was reached. If not, nothing else is given.' }) reached: boolean;
  @Flag({ optional: true, description: '(1) Has anybody been in touch with you?' }) contacted?: boolean;
  @Flag({ optional: true, description: '(2) Is it solved? "No" sends it back to work.' }) solved?: boolean;
  @OneOf(SATISFACTIONS, 'Satisfaction', { optional: true, description: '(3) Are you satisfied?' }) satisfaction?: Satisfaction;
  @Text({ min: 0, max: 1000, optional: true, description: 'In the words of the resident, who reads them.' }) comment?: string;
  @Text({ min: 0, max: 500, optional: true, description: 'For colleagues.' }) note?: string;
}

/** Where a resident stands and what they are about to report. */
export class FindSimilar {
  @FreeText({ max: 10_000 }) text: string;
  @Text({ min: 1, max: 40, optional: true }) code?: string;
  @Reference({ optional: true }) gridId?: string;
  @Reference({ optional: true }) buildingId?: string;
}

/** A request of a neighbour, as far as everybody may know of it. */
export class SimilarView {
  @Out.text({ description: 'To join it.' }) id: string;
  @Out.one(() => MatterRefView) matter: MatterRefView;
  @Out.text({ description: 'Village and grid.' }) place: string;
  @Out.instant() submittedAt: string;
  @Out.whole({ description: 'How many have reported it.' }) reporters: number;
}

export class SimilarListView {
  @Out.many(() => SimilarView) items: SimilarView[];
  @Out.texts({ description: 'Where the text seems to tell of two matters: its two halves, each to be reported by itself. Else empty.' }) halves: string[];
}

/** The request that a merged one follows: its progress and nothing of its reporter. */
export class MainRequestView {
  @Out.text({ nullable: true, description: 'For staff.' }) id: string | null;
  @Out.text({ nullable: true, description: 'For staff.' }) number: string | null;
  @Out.oneOf(REQUEST_STATUSES, 'RequestStatus') status: RequestStatus;
}

export class FollowerView {
  @Out.text() id: string;
  @Out.text() number: string;
  @Out.instant() submittedAt: string;
}

export class RevisitView {
  @Out.whole({ description: 'The first, second or third try of the present answer.' }) attempt: number;
  @Out.instant() at: string;
  @Out.one(() => OrgRefView) unit: OrgRefView;
  @Out.oneOf(REVISIT_OUTCOMES, 'RevisitOutcome') outcome: RevisitOutcome;
  @Out.flag({ nullable: true }) contacted: boolean | null;
  @Out.flag({ nullable: true }) solved: boolean | null;
  @Out.oneOf(SATISFACTIONS, 'Satisfaction', { nullable: true }) satisfaction: Satisfaction | null;
  @Out.text({ nullable: true }) comment: string | null;
}
