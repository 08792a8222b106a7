import { PersonRefView } from '../../access/index.js';
import { OrgRefView } from '../../org-tree/index.js';
import { Flag, FreeText, Out, Reference, Text } from '../../platform/http/rules.js';
import { ADDRESS_FAULTS, type AddressFault } from '../application/address-table.js';

export class ZoneHandOver {
  @Reference({ optional: true, description: 'A member of the group whose zone it is; left out: nobody for now.' }) personId?: string;
}

export class ZoneView {
  @Out.text() id: string;
  @Out.text() name: string;
  @Out.text() groupId: string;
  @Out.one(() => PersonRefView, { nullable: true, description: 'Null: nobody answers for it until it is handed over.' }) member: PersonRefView | null;
  @Out.whole() doors: number;
  @Out.whole({ description: 'Household files, which go along when it is handed over.' }) files: number;
}

export class GroupMembersView extends OrgRefView {
  @Out.many(() => PersonRefView) members: PersonRefView[];
}

export class BuildingInGridView {
  @Out.text() id: string;
  @Out.text() name: string;
  @Out.text() address: string;
}

export class GridZonesView {
  @Out.one(() => OrgRefView) grid: OrgRefView;
  @Out.one(() => OrgRefView, { nullable: true }) branch: OrgRefView | null;
  @Out.many(() => GroupMembersView) groups: GroupMembersView[];
  @Out.many(() => ZoneView) zones: ZoneView[];
  @Out.many(() => BuildingInGridView) buildings: BuildingInGridView[];
}

export class DoorInZoneView {
  @Out.text() id: string;
  @Out.text() unit: string;
  @Out.text() room: string;
  @Out.text({ nullable: true }) zoneId: string | null;
}

export class DoorsInZonesView {
  @Out.many(() => DoorInZoneView) items: DoorInZoneView[];
}

export class ZoneDoorView {
  @Out.text() id: string;
  @Out.text() unit: string;
  @Out.text() room: string;
}

export class BuildingDoorsView extends BuildingInGridView {
  @Out.many(() => ZoneDoorView) doors: ZoneDoorView[];
}

export class OwnZoneView {
  @Out.one(() => OrgRefView) zone: OrgRefView;
  @Out.instant() since: string;
  @Out.many(() => BuildingDoorsView) buildings: BuildingDoorsView[];
}

export class WriteBuilding {
  @Text({ min: 1, max: 60 }) name: string;
  @Text({ min: 0, max: 120 }) address: string;
}

export class WriteDoor {
  @Text({ min: 0, max: 20 }) unit: string;
  @Text({ min: 1, max: 20 }) room: string;
  @Reference({ optional: true, description: 'Left out: nobody\'s zone yet.' }) zoneId?: string;
}

export class AddressTable {
  @FreeText({ max: 100_000, description: 'Lines of building, address, unit, room and name of the zone, with commas or tabs between them.' }) table: string;
  @Flag({ description: 'False: only looked at.' }) apply: boolean;
}

export class AddressFaultView {
  @Out.whole({ description: 'Counted from 1.' }) line: number;
  @Out.oneOf(ADDRESS_FAULTS, 'AddressFault') fault: AddressFault;
  @Out.text({ description: 'What stands there.' }) value: string;
}

/** What becomes of the door that a line names. */
export const ADDRESS_EFFECTS = ['new', 'moved', 'same'] as const;
export type AddressEffect = (typeof ADDRESS_EFFECTS)[number];

export class AddressLineView {
  @Out.whole({ description: 'Counted from 1.' }) line: number;
  @Out.text() building: string;
  @Out.text() unit: string;
  @Out.text() room: string;
  @Out.text({ description: 'Empty: no zone is named.' }) zone: string;
  @Out.oneOf(ADDRESS_EFFECTS, 'AddressEffect') effect: AddressEffect;
}

export class AddressImportView {
  @Out.flag({ description: 'Nothing is taken in while one line has a fault.' }) applied: boolean;
  @Out.whole() lines: number;
  @Out.whole() newBuildings: number;
  @Out.whole() newDoors: number;
  @Out.whole({ description: 'Doors that go to another zone.' }) movedDoors: number;
  @Out.whole({ description: 'Lines without a fault.' }) good: number;
  @Out.many(() => AddressLineView, { description: 'The first twenty of those; none when a table was to be taken in.' }) first: AddressLineView[];
  @Out.many(() => AddressFaultView) faults: AddressFaultView[];
}

export class CoverageQuery {
  @Reference({ description: 'A district, town, village, branch or grid.' }) nodeId: string;
}

export class CoverageCountsView {
  @Out.whole() buildings: number;
  @Out.whole({ description: 'Without a door of any zone.' }) buildingsOpen: number;
  @Out.whole() zones: number;
  @Out.whole({ description: 'Nobody answers for them.' }) zonesOpen: number;
  @Out.whole({ description: 'Doors of no zone.' }) doorsOpen: number;
}

export class CoverageGapView {
  @Out.text() id: string;
  @Out.text() name: string;
  @Out.text({ nullable: true, description: 'Of a door its building, of a zone its group.' }) of: string | null;
  @Out.text({ nullable: true, description: 'Of a zone its group, from which its next member comes; else null.' }) groupId: string | null;
}

export class CoverageView {
  @Out.one(() => OrgRefView) node: OrgRefView;
  @Out.many(() => OrgRefView, { description: 'The grids that were looked at.' }) grids: OrgRefView[];
  @Out.one(() => CoverageCountsView) total: CoverageCountsView;
  @Out.many(() => CoverageGapView, { description: 'At most two hundred of each.' }) buildings: CoverageGapView[];
  @Out.many(() => CoverageGapView) zones: CoverageGapView[];
  @Out.many(() => CoverageGapView) doors: CoverageGapView[];
}
