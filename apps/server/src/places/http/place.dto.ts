import { STAFF_ROLES, type StaffRole } from '@yige/domain';
import { OrgRefView } from '../../org-tree/index.js';
import { Out } from '../../platform/http/rules.js';

export class BuildingView {
  @Out.text() id: string;
  @Out.text() name: string;
  @Out.text() address: string;
}

export class BuildingListView {
  @Out.many(() => BuildingView) items: BuildingView[];
}

/** Who answers for the door (谁负责我这栋). */
export class ResponsibleView {
  @Out.text({ description: 'Family name only; never a full name or a number.' }) familyName: string;
  @Out.oneOf(STAFF_ROLES, 'StaffRole') role: StaffRole;
}

export class PlaceView {
  @Out.one(() => OrgRefView) grid: OrgRefView;
  @Out.one(() => OrgRefView) village: OrgRefView;
  @Out.one(() => OrgRefView) town: OrgRefView;
  @Out.one(() => OrgRefView) district: OrgRefView;
  @Out.one(() => OrgRefView, { nullable: true }) branch: OrgRefView | null;
  @Out.one(() => BuildingView, { nullable: true }) building: BuildingView | null;
  @Out.one(() => ResponsibleView, { nullable: true }) responsible: ResponsibleView | null;
}
