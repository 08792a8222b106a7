import { PROPERTY_TASK_STATUSES, type PropertyTaskStatus } from '@yige/domain';
import { OrgRefView } from '../../org-tree/index.js';
import { PageQuery } from '../../platform/http/page.js';
import { Flag, FlagInQuery, Moment, Out, Reference, Text } from '../../platform/http/rules.js';

export class AskProperty {
  @Reference({ description: 'A property company of the place.' }) unitId: string;
  @Text({ min: 4, max: 300, description: 'All that the company reads. Words of the report, names and numbers are refused.' }) summary: string;
  @Flag({ description: 'Somebody has read the summary and found that it tells nothing of who reported.' }) confirmedNeutral: boolean;
  @Moment() dueAt: string;
}

export class AnswerPropertyTask {
  @Flag({ description: 'False: it is not the company’s to do.' }) done: boolean;
  @Text({ min: 1, max: 300 }) answer: string;
}

export class PropertyTasksQuery extends PageQuery {
  @FlagInQuery({ optional: true, description: 'Those that are over; those that wait when left out.' }) over?: boolean;
}

/** What the company sees. */
export class PropertyTaskView {
  @Out.text() id: string;
  @Out.one(() => OrgRefView, { nullable: true, description: 'Who asks, and can be asked back.' }) askedBy: OrgRefView | null;
  @Out.text() summary: string;
  @Out.text() place: string;
  @Out.instant() dueAt: string;
  @Out.oneOf(PROPERTY_TASK_STATUSES, 'PropertyTaskStatus') status: PropertyTaskStatus;
  @Out.text({ nullable: true }) answer: string | null;
  @Out.instant() askedAt: string;
  @Out.instant({ nullable: true }) answeredAt: string | null;
}

export class AskedPropertyTaskView extends PropertyTaskView {
  @Out.one(() => OrgRefView, { nullable: true }) company: OrgRefView | null;
}

/** For the form: what was asked already, whom one can ask, and a first draft. */
export class PropertyTasksOfRequestView {
  @Out.many(() => AskedPropertyTaskView) tasks: AskedPropertyTaskView[];
  @Out.many(() => OrgRefView) companies: OrgRefView[];
  @Out.text({ description: 'Matter and place alone; to be completed and confirmed by a person.' }) draft: string;
}
