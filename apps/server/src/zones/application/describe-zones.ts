import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { People, RoleHolders } from '../../access/index.js';
import { Addresses, Building, Household, ZoneTerms } from '../../households/index.js';
import { OrgNode, orgRefView } from '../../org-tree/index.js';
import { ZoneMembers } from '../../places/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Reads } from '../../platform/database/reads.js';
import type { Actor, SignedInActor } from '../../platform/http/actor.js';
import type { BuildingDoorsView, DoorInZoneView, GridZonesView, OwnZoneView, ZoneView } from '../http/zones.dto.js';
import { ZoneReach } from './zone-reach.js';

/** Zones with whoever answers for them: of a grid, for those who divide it; of a member, for themselves. */
@Injectable()
export class DescribeZones {
  constructor(
    private readonly reads: Reads,
    private readonly reach: ZoneReach,
    private readonly addresses: Addresses,
    private readonly terms: ZoneTerms,
    private readonly members: ZoneMembers,
    private readonly holders: RoleHolders,
    private readonly people: People,
    private readonly clock: Clock,
  ) {}

  async ofGrid(actor: Actor, gridId: string): Promise<GridZonesView> {
    const { tenantId } = actor;
    const { grid, branch, groups } = await this.reach.grid(actor, gridId);
    const [zones, buildings] = await Promise.all([this.zonesOf(tenantId, groups.map(({ id }) => id)), this.addresses.buildingsOf(tenantId, gridId)]);
    const serving = new Map<string, string[]>();
    for (const { id } of groups) serving.set(id, await this.holders.at(tenantId, id));
    const answering = new Map<string, string | null>();
    for (const { id } of zones) answering.set(id, await this.members.answeringFor(tenantId, id));
    const names = await this.people.namesOf(tenantId, [...serving.values(), ...answering.values()].flat().filter((id) => id !== null));
    const ref = (id: string) => ({ id, name: names.get(id) ?? '' });
    const zone = ({ id, name, parentId }: OrgNode): ZoneView => {
      const member = answering.get(id) ?? null;
      return { id, name, groupId: parentId ?? '', member: member === null ? null : ref(member) };
    };
    return {
      grid: orgRefView(grid), branch: branch ? orgRefView(branch) : null,
      groups: groups.map((group) => ({ ...orgRefView(group), members: (serving.get(group.id) ?? []).map(ref) })),
      zones: zones.map(zone),
      buildings: buildings.map(({ id, name, address }) => ({ id, name, address })),
    };
  }

  async ofBuilding(actor: Actor, buildingId: string): Promise<{ readonly items: DoorInZoneView[] }> {
    const { building } = await this.reach.building(actor, buildingId);
    return { items: (await this.addresses.doorsOf(actor.tenantId, building.id)).map(({ id, unit, room, zoneId }) => ({ id, unit, room, zoneId })) };
  }

  /** Those that the caller answers for now, house by house. */
  async own(actor: SignedInActor): Promise<OwnZoneView[]> {
    const { tenantId, personId } = actor;
    const views: OwnZoneView[] = [];
    for (const { zoneId, validFrom } of await this.terms.lasting(tenantId, personId, this.clock.now())) {
      const zone = (await this.members.answeringFor(tenantId, zoneId)) === personId ? await this.reads.manager.findOneBy(OrgNode, { tenantId, id: zoneId, validTo: IsNull() }) : null;
      if (zone) views.push({ zone: orgRefView(zone), since: new Date(validFrom).toISOString(), buildings: await this.housesOf(tenantId, zoneId) });
    }
    return views.sort((a, b) => a.zone.name.localeCompare(b.zone.name, 'zh-CN', { numeric: true }));
  }

  async zonesOf(tenantId: string, groupIds: readonly string[]): Promise<OrgNode[]> {
    if (groupIds.length === 0) return [];
    const zones = await this.reads.manager.findBy(OrgNode, { tenantId, parentId: In([...groupIds]), kind: 'zone', validTo: IsNull() });
    return zones.sort((a, b) => a.name.localeCompare(b.name, 'zh-CN', { numeric: true }));
  }

  private async housesOf(tenantId: string, zoneId: string): Promise<BuildingDoorsView[]> {
    const doors = await this.reads.manager.findBy(Household, { tenantId, zoneId });
    const buildings = doors.length === 0 ? [] : await this.reads.manager.findBy(Building, { tenantId, id: In([...new Set(doors.map(({ buildingId }) => buildingId))]) });
    const byNumber = (a: string, b: string): number => a.localeCompare(b, 'zh-CN', { numeric: true });
    return buildings.sort((a, b) => byNumber(a.name, b.name)).map(({ id, name, address }) => ({
      id, name, address,
      doors: doors.filter(({ buildingId }) => buildingId === id).sort((a, b) => byNumber(a.unit, b.unit) || byNumber(a.room, b.room)).map(({ id: door, unit, room }) => ({ id: door, unit, room })),
    }));
  }
}
