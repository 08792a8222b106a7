import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Reads } from '../../platform/database/reads.js';
import { Building } from '../infrastructure/building.entity.js';
import { Household } from '../infrastructure/household.entity.js';
import { ZoneMember } from '../infrastructure/zone-member.entity.js';

@Injectable()
export class Addresses {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  async building(tenantId: string, id: string): Promise<Building | null> {
    return this.reads.manager.findOneBy(Building, { tenantId, id });
  }

  async buildingsOf(tenantId: string, gridId: string): Promise<Building[]> {
    return this.reads.manager.find(Building, { where: { tenantId, gridId }, order: { name: 'ASC' }, take: 500 });
  }

  /** The doors of a building, in the order in which one walks past them. */
  async doorsOf(tenantId: string, buildingId: string): Promise<Household[]> {
    const doors = await this.reads.manager.find(Household, { where: { tenantId, buildingId }, take: 2_000 });
    return doors.sort((a, b) => byNumber(a.unit, b.unit) || byNumber(a.room, b.room));
  }

  /** How many doors belong to each zone; those with none are not in it. */
  async doorsByZone(tenantId: string, zoneIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    if (zoneIds.length === 0) return new Map();
    const rows = await this.reads.manager.createQueryBuilder(Household, 'h').select('h.zone_id', 'zoneId').addSelect('COUNT(*)', 'doors')
      .where({ tenantId, zoneId: In([...zoneIds]) }).groupBy('h.zone_id').getRawMany<{ zoneId: string; doors: number | string }>();
    return new Map(rows.map(({ zoneId, doors }) => [zoneId, Number(doors)]));
  }

  /** A door of the building; null when it is none of it. */
  async door(tenantId: string, buildingId: string, householdId: string): Promise<Household | null> {
    return this.reads.manager.findOneBy(Household, { tenantId, id: householdId, buildingId });
  }

  /** The zone that holds all doors of a building; null where several share it, or none is drawn. */
  async onlyZoneOf(tenantId: string, buildingId: string): Promise<string | null> {
    const zones = await this.reads.manager
      .createQueryBuilder(Household, 'h')
      .select('h.zone_id', 'zoneId')
      .distinct(true)
      .where('h.tenant_id = :tenantId AND h.building_id = :buildingId', { tenantId, buildingId })
      .limit(2)
      .getRawMany<{ zoneId: string | null }>();
    return zones.length === 1 ? (zones[0]?.zoneId ?? null) : null;
  }

  /** The door of a household, with its building; null when there is none. */
  async whereIs(tenantId: string, householdId: string): Promise<{ readonly door: Household; readonly building: Building } | null> {
    const door = await this.reads.manager.findOneBy(Household, { tenantId, id: householdId });
    const building = door === null ? null : await this.building(tenantId, door.buildingId);
    return door === null || building === null ? null : { door, building };
  }

  /** The party member who answers for a zone now. */
  async memberOf(tenantId: string, zoneId: string): Promise<string | null> {
    return (await this.membersOf(tenantId, [zoneId])).get(zoneId) ?? null;
  }

  /** By zone; those without a member now are not in it. */
  async membersOf(tenantId: string, zoneIds: readonly string[]): Promise<Map<string, string>> {
    if (zoneIds.length === 0) return new Map();
    const now = this.clock.now();
    const terms = await this.reads.manager.findBy(ZoneMember, { tenantId, zoneId: In([...zoneIds]) });
    const living = terms.filter((row) => row.validFrom <= now && (row.validTo === null || row.validTo > now));
    return new Map(living.map(({ zoneId, personId }) => [zoneId, personId]));
  }
}

const byNumber = (a: string, b: string): number => a.localeCompare(b, 'zh-CN', { numeric: true });
