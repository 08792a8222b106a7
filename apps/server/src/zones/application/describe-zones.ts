import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { People, RoleHolders } from '../../access/index.js';
import { FilesOfDoors } from '../../household-files/index.js';
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
    private readonly files: FilesOfDoors,
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
    const ids = zones.map(({ id }) => id);
    const [answering, doors, files] = await Promise.all([this.members.answering(tenantId, ids), this.addresses.doorsByZone(tenantId, ids), this.files.countsOf(tenantId, ids)]);
    const names = await this.people.namesOf(tenantId, [...serving.values(), ...answering.values()].flat());
    const ref = (id: string) => ({ id, name: names.get(id) ?? '' });
    const zone = ({ id, name, parentId }: OrgNode): ZoneView => {
      const member = answering.get(id) ?? null;
      return { id, name, groupId: parentId ?? '', member: member === null ? null : ref(member), doors: doors.get(id) ?? 0, files: files.get(id) ?? 0 };
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
    const terms = await this.terms.lasting(tenantId, personId, this.clock.now());
    const answering = await this.members.answering(tenantId, terms.map(({ zoneId }) => zoneId));
    const own = terms.filter(({ zoneId }) => answering.get(zoneId) === personId);
    if (own.length === 0) return [];
    const ids = own.map(({ zoneId }) => zoneId);
    const [zones, houses] = await Promise.all([this.reads.manager.findBy(OrgNode, { tenantId, id: In(ids), validTo: IsNull() }), this.housesOf(tenantId, ids)]);
    const since = new Map(own.map(({ zoneId, validFrom }) => [zoneId, new Date(validFrom).toISOString()]));
    return zones.sort((a, b) => byNumber(a.name, b.name)).map((zone) => ({ zone: orgRefView(zone), since: since.get(zone.id) ?? '', buildings: houses(zone.id) }));
  }

  async zonesOf(tenantId: string, groupIds: readonly string[]): Promise<OrgNode[]> {
    if (groupIds.length === 0) return [];
    const zones = await this.reads.manager.findBy(OrgNode, { tenantId, parentId: In([...groupIds]), kind: 'zone', validTo: IsNull() });
    return zones.sort((a, b) => byNumber(a.name, b.name));
  }

  /** The houses of each zone with those of their doors that belong to it. */
  private async housesOf(tenantId: string, zoneIds: readonly string[]): Promise<(zoneId: string) => BuildingDoorsView[]> {
    const doors = await this.reads.manager.findBy(Household, { tenantId, zoneId: In([...zoneIds]) });
    const buildings = doors.length === 0 ? [] : await this.reads.manager.findBy(Building, { tenantId, id: In([...new Set(doors.map(({ buildingId }) => buildingId))]) });
    doors.sort((a, b) => byNumber(a.unit, b.unit) || byNumber(a.room, b.room));
    buildings.sort((a, b) => byNumber(a.name, b.name));
    return (zoneId) => buildings.flatMap(({ id, name, address }) => {
      const own = doors.filter((door) => door.zoneId === zoneId && door.buildingId === id);
      return own.length === 0 ? [] : [{ id, name, address, doors: own.map(({ id: door, unit, room }) => ({ id: door, unit, room })) }];
    });
  }
}

const byNumber = (a: string, b: string): number => a.localeCompare(b, 'zh-CN', { numeric: true });
