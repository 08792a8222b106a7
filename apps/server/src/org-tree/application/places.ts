import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { OrgSnapshot } from '@yige/domain';
import { LRUCache } from 'lru-cache';
import { IsNull, Like } from 'typeorm';
import { Addresses, type Building } from '../../households/index.js';
import { Tenants } from '../../tenancy/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Reads } from '../../platform/database/reads.js';
import { Problem } from '../../platform/http/problem.js';
import { GridBranch } from '../infrastructure/grid-branch.entity.js';
import { OrgNode } from '../infrastructure/org-node.entity.js';
import { OrgDirectory } from './org-directory.js';
import { OrgHistory } from './org-history.js';

/** Where something happened, with everybody above it. */
export interface KnownPlace {
  readonly grid: OrgNode;
  readonly village: OrgNode;
  readonly town: OrgNode;
  readonly district: OrgNode;
  readonly branch: OrgNode | null;
  /** Party groups of the branch, in the order of their codes. */
  readonly groups: readonly OrgNode[];
  readonly building: Building | null;
  /** Zone of the door (责任区), where the door or a building of one zone is known. */
  readonly zoneId: string | null;
}

/** How somebody names a place: a grid, and as much more as they know. */
export interface Spot {
  readonly gridId: string;
  readonly buildingId?: string | null;
  /** Decides who answers for the door; it is not kept. */
  readonly householdId?: string | null;
  readonly zoneId?: string | null;
}

type Surroundings = Omit<KnownPlace, 'building' | 'zoneId'>;

/** Finds who is responsible for a place (product.md "one zone"). */
@Injectable()
export class Places {
  private readonly grids = new LRUCache<string, Surroundings>({ max: 30_000, ttl: 60_000 });

  constructor(
    private readonly reads: Reads,
    private readonly directory: OrgDirectory,
    private readonly history: OrgHistory,
    private readonly addresses: Addresses,
    private readonly tenants: Tenants,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem when the grid, the building or the door does not exist, or does not belong to the one before it. */
  async find(tenantId: string, spot: Spot): Promise<KnownPlace> {
    const grid = this.grids.get(spot.gridId) ?? (await this.loadGrid(tenantId, spot.gridId));
    if (grid.grid.tenantId !== tenantId) throw new Problem('ORG.UNKNOWN_NODE');
    this.grids.set(spot.gridId, grid);
    const building = spot.buildingId == null ? null : await this.addresses.building(tenantId, spot.buildingId);
    if (spot.buildingId != null && building?.gridId !== spot.gridId) throw new Problem('ORG.UNKNOWN_BUILDING');
    return { ...grid, building, zoneId: spot.zoneId ?? (building ? await this.zoneOf(tenantId, building.id, spot.householdId ?? null) : null) };
  }

  /** The organisation around a request, as sorting and escalation need it; `seed` spreads requests over the groups of a branch. */
  async snapshot(tenantId: string, place: KnownPlace | null, seed: string): Promise<OrgSnapshot> {
    const tenant = await this.tenants.byId(tenantId);
    if (!place) return { district: tenant.districtId, dispatchCentre: tenant.dispatchCentreId, grid: null, branch: null, village: null, town: null };
    const zoneNode = place.zoneId === null ? null : await this.directory.byId(tenantId, place.zoneId);
    const member = place.zoneId === null ? null : await this.addresses.memberOf(tenantId, place.zoneId);
    const group = zoneNode?.parentId ?? pick(place.groups, seed)?.id ?? null;
    return {
      district: place.district.id,
      dispatchCentre: tenant.dispatchCentreId,
      town: place.town.id,
      village: place.village.id,
      grid: place.grid.id,
      branch: place.branch?.id ?? null,
      ...(group === null ? {} : { partyGroup: group }),
      ...(member === null ? {} : { zoneMember: member }),
    };
  }

  private async zoneOf(tenantId: string, buildingId: string, householdId: string | null): Promise<string | null> {
    if (householdId === null) return this.addresses.onlyZoneOf(tenantId, buildingId);
    const door = await this.addresses.door(tenantId, buildingId, householdId);
    if (door === null) throw new Problem('ORG.UNKNOWN_DOOR');
    return door.zoneId;
  }

  /** Ids of the grids below a node of any kind; for a branch, the grids that it leads. */
  async gridsBelow(tenantId: string, nodeId: string): Promise<string[]> {
    const node = await this.directory.byId(tenantId, nodeId);
    if (!node) return [];
    if (node.kind === 'grid') return [node.id];
    if (node.kind === 'branch') return (await this.reads.manager.findBy(GridBranch, { tenantId, branchId: nodeId, validTo: IsNull() })).map((row) => row.gridId);
    const grids = await this.reads.manager.find(OrgNode, { select: { id: true }, where: { tenantId, kind: 'grid', path: Like(`${node.path}/%`) } });
    return grids.map((grid) => grid.id);
  }

  /** Ids of the district's grids that stand now, in the order of their ids. */
  async gridsInForce(tenantId: string): Promise<readonly string[]> {
    const grids = await this.reads.manager.find(OrgNode, { select: { id: true }, where: { tenantId, kind: 'grid', validTo: IsNull() }, order: { id: 'ASC' } });
    return grids.map((grid) => grid.id);
  }

  /** After the tree was changed in this process; others hear of it within a minute. */
  forget(): void {
    this.grids.clear();
  }

  private async loadGrid(tenantId: string, gridId: string): Promise<Surroundings> {
    const named = await this.directory.byId(tenantId, gridId);
    // A code at a door outlives its grid: whatever took the grid's place answers for it.
    const grid = named === null || named.validTo === null ? named : ((await this.history.successorOf(named)) ?? named);
    if (grid?.kind !== 'grid') throw new Problem('ORG.UNKNOWN_NODE');
    const ancestors = await this.directory.byIds(tenantId, grid.path.split('/'));
    const ofKind = (kind: OrgNode['kind']): OrgNode => {
      const found = [...ancestors.values()].find((node) => node.kind === kind);
      if (!found) throw new Error(`grid ${gridId} has no ${kind} above it`);
      return found;
    };
    const branch = await this.branchOf(tenantId, grid.id);
    const groups = branch ? await this.reads.manager.find(OrgNode, { where: { tenantId, parentId: branch.id, kind: 'partyGroup' }, order: { code: 'ASC' } }) : [];
    return { grid, village: ofKind('village'), town: ofKind('town'), district: ofKind('district'), branch, groups: groups.filter((group) => group.validTo === null) };
  }

  private async branchOf(tenantId: string, gridId: string): Promise<OrgNode | null> {
    const now = this.clock.now();
    const links = await this.reads.manager.findBy(GridBranch, { tenantId, gridId });
    const link = links.find((row) => row.validFrom <= now && (row.validTo === null || row.validTo > now));
    const branch = link ? await this.directory.byId(tenantId, link.branchId) : null;
    return branch?.validTo === null ? branch : null;
  }
}

/** The same request always meets the same group, and requests spread evenly. */
function pick(groups: readonly OrgNode[], seed: string): OrgNode | undefined {
  return groups[createHash('sha256').update(seed).digest().readUInt32BE(0) % Math.max(1, groups.length)];
}
