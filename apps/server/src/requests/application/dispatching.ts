import { Injectable } from '@nestjs/common';
import {
  type Instant, type OrgSnapshot, type Placement, placementAbove, placementFor, redoPlacement, type Tier, UNIT_KINDS, type UnitKind, type Urgency,
} from '@yige/domain';
import type { CatalogueItem } from '../../catalogue/index.js';
import { ReadCatalogue } from '../../catalogue/index.js';
import { type KnownPlace, OrgDirectory, Places } from '../../org-tree/index.js';
import { Problem } from '../../platform/http/problem.js';
import { type LegDeadlines, Deadlines } from '../../sla/index.js';
import type { RequestRow } from '../infrastructure/request.entity.js';

/** A leg about to begin: where it goes and by when. */
export interface Dispatch extends LegDeadlines {
  readonly placement: Placement;
  readonly at: Instant;
}

/** What the rules need to know of a request to place it. */
export interface Placeable {
  readonly id: string;
  readonly tenantId: string;
  readonly matterCode: string | null;
  readonly urgency: Urgency;
}

/** Sends requests on their way: who takes them, by the domain's tier policy, and by when. */
@Injectable()
export class Dispatching {
  constructor(
    private readonly places: Places,
    private readonly directory: OrgDirectory,
    private readonly catalogue: ReadCatalogue,
    private readonly deadlines: Deadlines,
  ) {}

  async placeOf(row: Pick<RequestRow, 'tenantId' | 'gridId' | 'buildingId' | 'zoneId'>): Promise<KnownPlace | null> {
    const { tenantId, gridId, buildingId, zoneId } = row;
    return gridId === null ? null : this.places.find(tenantId, { gridId, buildingId, zoneId });
  }

  /** To whoever takes this tier first, or to the unit that a sorter chose. @throws Problem when that unit cannot take the tier. */
  async first(request: Placeable, place: KnownPlace | null, tier: Tier, at: Instant, unitId?: string): Promise<Dispatch> {
    const [matter, org, byCode] = await this.surroundings(request, place);
    const placement = unitId === undefined
      ? placementFor(tier, matter, org, (code) => byCode.get(code) ?? null)
      : await this.chosen(request.tenantId, unitId, tier, org);
    return this.dispatch(request, placement, at);
  }

  /** One level up, or to the dispatch centre when a department is needed. */
  async above(row: RequestRow, at: Instant, toDepartment: boolean): Promise<Dispatch> {
    const place = await this.placeOf(row);
    const [matter, org, byCode] = await this.surroundings(row, place);
    const held = { tier: row.tier, unit: { id: row.holderUnitId, kind: row.holderUnitKind } };
    const centre: Placement = { tier: 3, unit: { id: org.dispatchCentre, kind: 'dispatchCentre' }, person: null };
    const placement = toDepartment ? centre : placementAbove(held, matter, org, (code) => byCode.get(code) ?? null);
    return this.dispatch(row, placement === null || placement.tier === 3 ? centre : placement, at);
  }

  /** Again, one level up from whoever answered (重办). */
  async redo(row: RequestRow, at: Instant): Promise<Dispatch> {
    const [, org] = await this.surroundings(row, await this.placeOf(row));
    return this.dispatch(row, redoPlacement({ tier: row.tier, unit: { id: row.holderUnitId, kind: row.holderUnitKind } }, org), at);
  }

  /** @throws Problem for a code that the catalogue in force does not offer. */
  async mustKnowMatter(tenantId: string, code: string): Promise<void> {
    if ((await this.catalogue.active(tenantId)).matter(code)?.status !== 'active') throw new Problem('CATALOGUE.UNKNOWN_MATTER');
  }

  async isConfidential(tenantId: string, matterCode: string): Promise<boolean> {
    return (await this.catalogue.active(tenantId)).matter(matterCode)?.confidential ?? false;
  }

  private async chosen(tenantId: string, unitId: string, tier: Tier, org: OrgSnapshot): Promise<Placement> {
    const node = await this.directory.byId(tenantId, unitId);
    if (!node || !isUnit(node.kind) || !takes(node.kind, tier)) throw new Problem('REQUEST.UNIT_CANNOT_TAKE');
    const person = tier === 1 && node.id === org.partyGroup ? (org.zoneMember ?? null) : null;
    return { tier, unit: { id: node.id, kind: node.kind }, person };
  }

  private async surroundings(request: Placeable, place: KnownPlace | null): Promise<[CatalogueItem | null, OrgSnapshot, ReadonlyMap<string, string>]> {
    const active = await this.catalogue.active(request.tenantId);
    return [
      request.matterCode === null ? null : active.matter(request.matterCode),
      await this.places.snapshot(request.tenantId, place, request.id),
      await this.directory.departmentsByCode(request.tenantId),
    ];
  }

  private async dispatch(request: Placeable, placement: Placement, at: Instant): Promise<Dispatch> {
    const active = await this.catalogue.active(request.tenantId);
    const limit = request.matterCode === null ? null : (active.matter(request.matterCode)?.limit ?? null);
    const deadlines = await this.deadlines.of(request.tenantId);
    return { placement, at, ...deadlines.ofLeg(at, limit, request.urgency, active.limits) };
  }
}

const isUnit = (kind: string): kind is UnitKind => (UNIT_KINDS as readonly string[]).includes(kind);

function takes(kind: UnitKind, tier: Tier): boolean {
  switch (kind) {
    case 'partyGroup':
      return tier === 1;
    case 'branch':
      return tier < 3;
    case 'village':
      return tier === 2;
    case 'town':
      return tier > 1;
    case 'department':
    case 'dispatchCentre':
      return tier === 3;
  }
}
