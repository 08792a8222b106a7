import { REQUEST_STATUSES, TIERS, type RequestStatus, type Tier } from '@yige/domain';
import { OrgRefView } from '../../org-tree/index.js';
import { Out, Reference, WholeInQuery } from '../../platform/http/rules.js';

export class OverviewQuery {
  @Reference({ optional: true, description: 'A district, town or village within the caller\'s scope.' }) nodeId?: string;
  @WholeInQuery({ min: 1, max: 366, optional: true }) days?: number;
}

export class OverviewTierView {
  @Out.oneOf(TIERS, 'Tier') tier: Tier;
  @Out.whole() open: number;
  @Out.whole() received: number;
}
export class OverviewStatusView {
  @Out.oneOf(REQUEST_STATUSES, 'RequestStatus') status: RequestStatus;
  @Out.whole() count: number;
}
export class OverviewMatterView {
  @Out.text({ nullable: true }) code: string | null;
  @Out.text({ nullable: true }) name: string | null;
  @Out.whole() count: number;
}
export class OverviewAreaView {
  @Out.one(() => OrgRefView, { nullable: true, description: 'Null: the place is not known yet.' }) node: OrgRefView | null;
  @Out.whole() open: number;
  @Out.whole() overdue: number;
  @Out.whole() received: number;
}
export class OverviewDayView {
  @Out.text({ description: 'Day in Asia/Shanghai, `2026-11-22`.' }) day: string;
  @Out.whole() received: number;
  @Out.whole() closed: number;
}

export class OverviewView {
  @Out.one(() => OrgRefView) node: OrgRefView;
  @Out.instant({ description: 'Beginning of the period.' }) since: string;
  @Out.whole() open: number;
  @Out.whole() overdue: number;
  @Out.whole({ description: 'Due within 24 hours.' }) dueSoon: number;
  @Out.whole() unsorted: number;
  @Out.whole() received: number;
  @Out.whole() closed: number;
  @Out.whole() solved: number;
  @Out.whole() noAnswer: number;
  @Out.many(() => OverviewTierView) byTier: OverviewTierView[];
  @Out.many(() => OverviewStatusView) byStatus: OverviewStatusView[];
  @Out.many(() => OverviewMatterView) topMatters: OverviewMatterView[];
  @Out.many(() => OverviewAreaView, { description: 'One line for each node below.' }) byArea: OverviewAreaView[];
  @Out.many(() => OverviewDayView) perDay: OverviewDayView[];
}
