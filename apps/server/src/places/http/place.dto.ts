import { STAFF_ROLES, type StaffRole } from '@yige/domain';
import { OrgRefView } from '../../org-tree/index.js';
import { Out, Reference } from '../../platform/http/rules.js';

export class BuildingView {
  @Out.text() id: string;
  @Out.text() name: string;
  @Out.text() address: string;
}

export class BuildingListView {
  @Out.many(() => BuildingView) items: BuildingView[];
}

/** A door, by its address alone. */
export class DoorView {
  @Out.text() id: string;
  @Out.text() unit: string;
  @Out.text() room: string;
}

export class DoorListView {
  @Out.many(() => DoorView) items: DoorView[];
}

export class PlaceQuery {
  @Reference({ optional: true }) buildingId?: string;
  @Reference({ optional: true, description: 'A door of the building: tells who answers for it.' }) householdId?: string;
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
