import { PersonRefView } from '../../access/index.js';
import { OrgRefView } from '../../org-tree/index.js';
import { Day, ListOf, Moment, Out, Reference } from '../../platform/http/rules.js';

export class EnterAbsence {
  @Moment({ optional: true, description: 'Left out, or in the past: from now on.' }) from?: string;
  @Moment({ description: 'At most 366 days later. Nobody is asked why.' }) to: string;
}

export class EnterAbsenceFor extends EnterAbsence {
  @Reference({ description: 'A member of the group.' }) personId: string;
}

export class AbsenceView {
  @Out.text() id: string;
  @Out.one(() => PersonRefView) person: PersonRefView;
  @Out.instant() from: string;
  @Out.instant() to: string;
  @Out.flag({ description: 'It has begun and is not over.' }) now: boolean;
}

export class OnDuty {
  @Reference() personId: string;
}

export class PlanDuty {
  @Day({ description: 'A day in Shanghai.' }) day: string;
  @ListOf(OnDuty, { max: 20, description: 'All who are on duty that day; empty: nobody.' }) people: OnDuty[];
}

export class DutyQuery {
  @Day({ optional: true, description: 'The first of the fourteen days; today when left out.' }) from?: string;
}

export class DutyDayView {
  @Out.text({ description: '`2026-11-22`, Asia/Shanghai.' }) day: string;
  @Out.many(() => PersonRefView) people: PersonRefView[];
}

export class DutyRosterView {
  @Out.one(() => OrgRefView) group: OrgRefView;
  @Out.many(() => PersonRefView) members: PersonRefView[];
  @Out.many(() => DutyDayView) days: DutyDayView[];
}
