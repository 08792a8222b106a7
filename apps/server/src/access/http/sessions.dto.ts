import { STAFF_ROLES, type StaffRole } from '@yige/domain';
import { OrgRefView } from '../../org-tree/index.js';
import { Out, Text } from '../../platform/http/rules.js';

export const HOMES = ['member', 'branch', 'dispatch', 'department', 'overview'] as const;
export type Home = (typeof HOMES)[number];

export class SignIn {
  @Text({ min: 1, max: 60 }) login: string;
  @Text({ min: 1, max: 200 }) password: string;
}

export class PersonRefView {
  @Out.text() id: string;
  @Out.text() name: string;
}

export class AssignmentView {
  @Out.text() id: string;
  @Out.oneOf(STAFF_ROLES, 'StaffRole') role: StaffRole;
  @Out.one(() => OrgRefView) node: OrgRefView;
  @Out.instant() from: string;
  @Out.instant({ nullable: true }) to: string | null;
}

export class MeView {
  @Out.one(() => PersonRefView) person: PersonRefView;
  @Out.many(() => AssignmentView) assignments: AssignmentView[];
  @Out.oneOf(HOMES, 'Home', { description: 'Where this person starts the day.' }) home: Home;
}

export class SessionView {
  @Out.text() token: string;
  @Out.instant() expiresAt: string;
  @Out.one(() => MeView) me: MeView;
}
