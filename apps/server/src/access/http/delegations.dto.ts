import { STAFF_ROLES, type StaffRole } from '@yige/domain';
import { OrgRefView } from '../../org-tree/index.js';
import { Moment, Out, Reference, Text } from '../../platform/http/rules.js';
import { PersonRefView } from './sessions.dto.js';

export class CandidatesQuery {
  @Reference() postId: string;
  @Text({ min: 1, max: 60, optional: true, description: 'Beginning of the name.' }) q?: string;
}

export class GiveDelegation {
  @Reference({ description: 'One of the own posts.' }) postId: string;
  @Reference({ description: 'Somebody of the same unit.' }) personId: string;
  @Moment({ optional: true, description: 'Without it, from now on.' }) from?: string;
  @Moment({ description: 'At most 92 days later, and not after the own post ends.' }) to: string;
  @Text({ min: 1, max: 200 }) reason: string;
}

export class DelegablePostView {
  @Out.text() id: string;
  @Out.oneOf(STAFF_ROLES, 'StaffRole') role: StaffRole;
  @Out.one(() => OrgRefView) node: OrgRefView;
  @Out.instant({ nullable: true }) to: string | null;
}

export class DelegationView {
  @Out.text() id: string;
  @Out.oneOf(STAFF_ROLES, 'StaffRole') role: StaffRole;
  @Out.one(() => OrgRefView) node: OrgRefView;
  @Out.one(() => PersonRefView) givenBy: PersonRefView;
  @Out.one(() => PersonRefView) to: PersonRefView;
  @Out.instant() from: string;
  @Out.instant() until: string;
  @Out.text() reason: string;
}

export class OwnDelegationsView {
  @Out.many(() => DelegablePostView, { description: 'What may be lent.' }) posts: DelegablePostView[];
  @Out.many(() => DelegationView) given: DelegationView[];
  @Out.many(() => DelegationView) received: DelegationView[];
}

export class CandidatesView {
  @Out.many(() => PersonRefView) items: PersonRefView[];
}
