import { INDICATOR_CODES, type IndicatorCode, REQUEST_STATUSES, TIERS, TIME_CODES, type RequestStatus, type Tier, type TimeCode } from '@yige/domain';
import { OrgRefView } from '../../org-tree/index.js';
import { OneOf, Out, Reference, WholeInQuery } from '../../platform/http/rules.js';
import { TREE_TIMES, type TreeTime } from '../application/areas.js';

export class OverviewQuery {
  @Reference({ optional: true, description: 'A district, town, village, branch or grid within the caller\'s scope.' }) nodeId?: string;
  @WholeInQuery({ min: 1, max: 366, optional: true }) days?: number;
  @OneOf(TREE_TIMES, 'TreeTime', { optional: true, description: '`then` (left out): by the tree as it was when each request came; `now`: as if the tree had always been what it is.' }) as?: TreeTime;
}

export class IntervalView {
  @Out.number() from: number;
  @Out.number() to: number;
}
export class IndicatorView {
  @Out.oneOf(INDICATOR_CODES, 'IndicatorCode') code: IndicatorCode;
  @Out.whole() k: number;
  @Out.whole() n: number;
  @Out.number({ nullable: true, description: 'Null while n is below 20: show k/n instead, and compare with nothing.' }) percent: number | null;
  @Out.one(() => IntervalView, { nullable: true, description: 'Percentages between which the true share lies, 19 times of 20.' }) interval: IntervalView | null;
}

export class WorkHoursView {
  @Out.number({ description: 'Work hours, with one decimal; between two steps of the counting, so about.' }) hours: number;
  @Out.flag({ description: 'Longer than that; by how much is not counted.' }) orMore: boolean;
}

/** How long requests took from the report on, in work hours. A stopped clock is not taken off: the resident waited. */
export class TimesView {
  @Out.oneOf(TIME_CODES, 'TimeCode') code: TimeCode;
  @Out.whole() n: number;
  @Out.one(() => WorkHoursView, { nullable: true, description: 'Null while n is below 20.' }) median: WorkHoursView | null;
  @Out.one(() => WorkHoursView, { nullable: true }) p90: WorkHoursView | null;
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
  @Out.oneOf(TREE_TIMES, 'TreeTime') as: TreeTime;
  @Out.whole({ description: 'Which definitions of the counts and indicators.' }) definitionsVersion: number;
  @Out.flag({ description: 'False while the summaries are made for the first time.' }) complete: boolean;
  @Out.whole() open: number;
  @Out.whole() overdue: number;
  @Out.whole({ description: 'Due within 24 hours.' }) dueSoon: number;
  @Out.whole() unsorted: number;
  @Out.whole() received: number;
  @Out.whole() closed: number;
  @Out.whole() solved: number;
  @Out.whole() unsolved: number;
  @Out.whole() noAnswer: number;
  @Out.many(() => IndicatorView) indicators: IndicatorView[];
  @Out.many(() => TimesView, { description: 'To the first contact, by its day; to the answer, by the day of closing.' }) times: TimesView[];
  @Out.many(() => OverviewTierView) byTier: OverviewTierView[];
  @Out.many(() => OverviewStatusView) byStatus: OverviewStatusView[];
  @Out.many(() => OverviewMatterView) topMatters: OverviewMatterView[];
  @Out.many(() => OverviewAreaView, { description: 'One line for each node below.' }) byArea: OverviewAreaView[];
  @Out.many(() => OverviewDayView) perDay: OverviewDayView[];
}
