import { Injectable } from '@nestjs/common';
import { familyName, People, RoleHolders } from '../../access/index.js';
import { Addresses } from '../../households/index.js';
import { type KnownPlace, orgRefView, Places } from '../../org-tree/index.js';
import type { BuildingView, PlaceView, ResponsibleView } from '../http/place.dto.js';

/** A place as a resident may see it: which grid, which branch, and who answers for it. */
@Injectable()
export class DescribePlace {
  constructor(
    private readonly places: Places,
    private readonly addresses: Addresses,
    private readonly holders: RoleHolders,
    private readonly people: People,
  ) {}

  /** @throws Problem when the grid or building does not exist. */
  async of(tenantId: string, gridId: string, buildingId: string | null): Promise<PlaceView> {
    const place = await this.places.find(tenantId, gridId, buildingId);
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

  private async responsible(tenantId: string, place: KnownPlace): Promise<ResponsibleView | null> {
    const zone = place.building ? await this.addresses.zoneOf(tenantId, place.building.id) : null;
    if (zone?.memberId) return this.named(tenantId, zone.memberId, 'partyMember');
    const [secretary] = place.branch ? await this.holders.at(tenantId, place.branch.id, 'branchSecretary') : [];
    return secretary === undefined ? null : this.named(tenantId, secretary, 'branchSecretary');
  }

  private async named(tenantId: string, personId: string, role: ResponsibleView['role']): Promise<ResponsibleView | null> {
    const name = (await this.people.namesOf(tenantId, [personId])).get(personId);
    return name === undefined ? null : { familyName: familyName(name), role };
  }
}

const buildingView = ({ id, name, address }: BuildingView): BuildingView => ({ id, name, address });
