import { STAFF_ROLES, type StaffRole } from '@yige/domain';
import { OrgRefView } from '../../org-tree/index.js';
import { Out } from '../../platform/http/rules.js';
import { PersonRefView } from './sessions.dto.js';

export class AskedPostView {
  @Out.text() id: string;
  @Out.one(() => PersonRefView) person: PersonRefView;
  @Out.oneOf(STAFF_ROLES, 'StaffRole') role: StaffRole;
  @Out.one(() => OrgRefView) node: OrgRefView;
  @Out.instant() from: string;
  @Out.instant({ nullable: true }) to: string | null;
  @Out.one(() => PersonRefView) askedBy: PersonRefView;
  @Out.instant() askedAt: string;
}

export class AskedPostListView {
  @Out.many(() => AskedPostView) items: AskedPostView[];
}
