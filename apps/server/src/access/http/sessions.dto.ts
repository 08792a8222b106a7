import { STAFF_ROLES, type StaffRole } from '@yige/domain';
import { OrgRefView } from '../../org-tree/index.js';
import { FreeText, Out, Text } from '../../platform/http/rules.js';

export const HOMES = ['member', 'branch', 'dispatch', 'department', 'overview'] as const;
export type Home = (typeof HOMES)[number];

/** What a role with power may do is held back: `needed`: until there is one; `unmet`: until its code is entered in this session. */
export const SECOND_FACTORS = ['on', 'off', 'needed', 'unmet'] as const;

export class SignIn {
  @Text({ min: 1, max: 60 }) login: string;
  @FreeText({ max: 1_000 }) password: string;
  @Text({ min: 1, max: 120, optional: true, description: 'What this device was given when it last signed in to this login.' }) device?: string;
  @Text({ min: 1, max: 40, optional: true, description: 'Of the authenticator app, or one from paper; asked for by ACCESS.CODE_NEEDED.' }) code?: string;
}

export class MeetFactor {
  @Text({ min: 1, max: 40, description: 'Of the authenticator app, or one from paper.' }) code: string;
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
  @Out.text() login: string;
  @Out.oneOf(SECOND_FACTORS, 'SecondFactorStanding') secondFactor: (typeof SECOND_FACTORS)[number];
  @Out.flag({ description: 'Signs in by WeChat as well.' }) wechat: boolean;
}

export class SessionView {
  @Out.text() token: string;
  @Out.instant() expiresAt: string;
  @Out.text({ description: 'To be kept on this device and handed in at the next sign-in, so that nobody who guesses this password elsewhere can keep it out.' }) device: string;
  @Out.one(() => MeView) me: MeView;
}
