import { PROPERTY_TASK_STATUSES, type PropertyTaskStatus } from '@yige/domain';
import { OrgRefView } from '../../org-tree/index.js';
import { PageQuery } from '../../platform/http/page.js';
import { Flag, FlagInQuery, Moment, Out, Reference, Text } from '../../platform/http/rules.js';

export class AskProperty {
  @Reference({ description: 'A property company of the place; or the unit that is complained about.' }) unitId: string;
  @Text({ min: 4, max: 300, description: 'All that the company reads. Words of the report, names and numbers are refused.' }) summary: string;
  @Flag({ description: 'Somebody has read the summary and found that it tells nothing of who reported.' }) confirmedNeutral: boolean;
  @Moment() dueAt: string;
  @Flag({ optional: true, description: 'The unit is the side that is complained about: it is asked for its word, and sees of the request this summary alone, in whatever other office its people are.' }) complained?: boolean;
}

export class AnswerPropertyTask {
  @Flag({ description: 'False: it is not the company’s to do.' }) done: boolean;
  @Text({ min: 1, max: 300 }) answer: string;
}

export class PropertyTasksQuery extends PageQuery {
  @FlagInQuery({ optional: true, description: 'Those that are over; those that wait when left out.' }) over?: boolean;
}

/** What the company, or the side that is complained about, sees. */
export class PropertyTaskView {
  @Out.text() id: string;
  @Out.one(() => OrgRefView, { nullable: true, description: 'Who asks, and can be asked back; not told to the side that is complained about.' }) askedBy: OrgRefView | null;
  @Out.text() summary: string;
  @Out.text() place: string;
  @Out.flag({ description: 'Somebody complains about the unit, and it is asked for its word.' }) complained: boolean;
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
  @Out.many(() => OrgRefView, { description: 'Units that may be named as the side that is complained about; the one that was named, once one was.' }) complainable: OrgRefView[];
  @Out.flag({ description: 'The caller has signed the request, and may ask a company as well.' }) holds: boolean;
  @Out.text({ description: 'Matter and place alone; to be completed and confirmed by a person.' }) draft: string;
  @Out.text({ description: 'The same for the side that is complained about, with the village alone: a grid or a building would tell whose neighbour it was.' }) sideDraft: string;
}
