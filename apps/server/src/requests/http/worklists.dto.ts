import { REQUEST_STATUSES, TIERS, URGENCIES, type RequestStatus, type Tier, type Urgency } from '@yige/domain';
import { OrgRefView } from '../../org-tree/index.js';
import { PageQuery } from '../../platform/http/page.js';
import { FlagInQuery, ManyOfInQuery, OneOf, Out, Reference, Text } from '../../platform/http/rules.js';
import { WORKLIST_SORTS, WORKLIST_VIEWS, type WorklistSort, type WorklistView } from '../application/worklist-query.js';
import { RequestSummaryView } from './request-views.dto.js';

export class WorklistParams {
  @OneOf(WORKLIST_VIEWS, 'WorklistView') view: WorklistView;
}

export class WorklistQuery extends PageQuery {
  @Reference({ optional: true, description: 'One of the caller\'s own nodes or a node below it; left out, all of them.' }) nodeId?: string;
  @ManyOfInQuery(REQUEST_STATUSES, 'RequestStatus') status?: RequestStatus[];
  @ManyOfInQuery(TIERS, 'Tier') tier?: Tier[];
  @ManyOfInQuery(URGENCIES, 'Urgency') urgency?: Urgency[];
  @Text({ min: 1, max: 8, optional: true }) matter?: string;
  @FlagInQuery({ optional: true }) overdue?: boolean;
  @FlagInQuery({ optional: true, description: 'Also requests at which nothing is owed any more. Nothing of them is due, so that instead of dueAt the newest come first.' }) closed?: boolean;
  @Text({ min: 1, max: 60, optional: true, description: 'A number, or words of the text.' }) q?: string;
  @OneOf(WORKLIST_SORTS, 'WorklistSort', { optional: true }) sort?: WorklistSort;
}

export class StatusCountView {
  @Out.oneOf(REQUEST_STATUSES, 'RequestStatus') status: RequestStatus;
  @Out.whole() count: number;
}
export class TierCountView {
  @Out.oneOf(TIERS, 'Tier') tier: Tier;
  @Out.whole() count: number;
}
export class WorklistCountsView {
  @Out.flag({ description: 'There are 1,000 or more: they are not all counted, and each count may be larger.' }) capped: boolean;
  @Out.whole() total: number;
  @Out.whole() overdue: number;
  @Out.many(() => StatusCountView) byStatus: StatusCountView[];
  @Out.many(() => TierCountView) byTier: TierCountView[];
}

export class WorklistPageView {
  @Out.many(() => RequestSummaryView) items: RequestSummaryView[];
  @Out.text({ nullable: true }) nextCursor: string | null;
  @Out.instant({ nullable: true, description: 'Words were looked for in some thousand requests, up to this moment by the order of the list: there may be more behind the cursor, also when nothing was found here.' }) searchedTo: string | null;
  @Out.one(() => WorklistCountsView, { nullable: true, description: 'Of the view without filters; on the first page of what is open only.' }) counts: WorklistCountsView | null;
}

export class BoardColumnView {
  @Out.oneOf(TIERS, 'Tier') tier: Tier;
  @Out.flag({ description: 'There are 1,000 or more: they are not all counted, and each count may be larger.' }) capped: boolean;
  @Out.whole() open: number;
  @Out.whole() overdue: number;
  @Out.whole() unsorted: number;
  @Out.many(() => RequestSummaryView) items: RequestSummaryView[];
}

export class BoardView {
  @Out.one(() => OrgRefView) node: OrgRefView;
  @Out.many(() => BoardColumnView) columns: BoardColumnView[];
  @Out.many(() => RequestSummaryView, { description: 'Overdue, or nobody has signed in time: the longest first.' }) stuck: RequestSummaryView[];
}
