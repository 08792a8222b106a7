import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Reads } from '../../platform/database/reads.js';
import { Building } from '../infrastructure/building.entity.js';
import { Household } from '../infrastructure/household.entity.js';
import { ZoneMember } from '../infrastructure/zone-member.entity.js';

/** Who answers for the doors of a building: one zone where a single zone holds them all, else none in particular. */
export interface BuildingZone {
  readonly zoneId: string;
  readonly memberId: string | null;
}

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

  async zoneOf(tenantId: string, buildingId: string): Promise<BuildingZone | null> {
    const zones = await this.reads.manager
      .createQueryBuilder(Household, 'h')
      .select('h.zone_id', 'zoneId')
      .distinct(true)
      .where('h.tenant_id = :tenantId AND h.building_id = :buildingId', { tenantId, buildingId })
      .limit(2)
      .getRawMany<{ zoneId: string }>();
    const [only] = zones;
    if (!only || zones.length > 1) return null;
    const now = this.clock.now();
    const members = await this.reads.manager.findBy(ZoneMember, { tenantId, zoneId: only.zoneId });
    const member = members.find((row) => row.validFrom <= now && (row.validTo === null || row.validTo > now));
    return { zoneId: only.zoneId, memberId: member?.personId ?? null };
  }
}
