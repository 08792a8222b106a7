import { Injectable } from '@nestjs/common';
import { familyName, People, RoleHolders } from '../../access/index.js';
import { Addresses } from '../../households/index.js';
import { type KnownPlace, orgRefView, Places, type Spot } from '../../org-tree/index.js';
import { Problem } from '../../platform/http/problem.js';
import { ZoneMembers } from './zone-members.js';
import type { BuildingView, DoorView, PlaceView, ResponsibleView } from '../http/place.dto.js';

/** A place as a resident may see it: which grid, which branch, and who answers for it. */
@Injectable()
export class DescribePlace {
  constructor(
    private readonly places: Places,
    private readonly addresses: Addresses,
    private readonly members: ZoneMembers,
    private readonly holders: RoleHolders,
    private readonly people: People,
  ) {}

  /** @throws Problem when the grid, building or door does not exist. */
  async of(tenantId: string, spot: Spot): Promise<PlaceView> {
    const place = await this.places.find(tenantId, spot);
    return {
      grid: orgRefView(place.grid),
      village: orgRefView(place.village),
      town: orgRefView(place.town),
      district: orgRefView(place.district),
      branch: place.branch ? orgRefView(place.branch) : null,
      building: place.building ? buildingView(place.building) : null,
      responsible: await this.responsible(tenantId, place),
    };
  }

  async buildings(tenantId: string, gridId: string): Promise<BuildingView[]> {
    return (await this.addresses.buildingsOf(tenantId, gridId)).map(buildingView);
  }

  /** @throws Problem for a building that does not exist. */
  async doors(tenantId: string, buildingId: string): Promise<DoorView[]> {
    if (!(await this.addresses.building(tenantId, buildingId))) throw new Problem('NOT_FOUND');
    return (await this.addresses.doorsOf(tenantId, buildingId)).map(({ id, unit, room }) => ({ id, unit, room }));
  }

  private async responsible(tenantId: string, place: KnownPlace): Promise<ResponsibleView | null> {
    const member = place.zoneId === null ? null : await this.members.answeringFor(tenantId, place.zoneId);
    if (member !== null) return this.named(tenantId, member, 'partyMember');
    const [secretary] = place.branch ? await this.holders.at(tenantId, place.branch.id, 'branchSecretary') : [];
    return secretary === undefined ? null : this.named(tenantId, secretary, 'branchSecretary');
  }

  private async named(tenantId: string, personId: string, role: ResponsibleView['role']): Promise<ResponsibleView | null> {
    const name = (await this.people.namesOf(tenantId, [personId])).get(personId);
    return name === undefined ? null : { familyName: familyName(name), role };
  }
}

const buildingView = ({ id, name, address }: BuildingView): BuildingView => ({ id, name, address });
