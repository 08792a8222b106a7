import { Injectable } from '@nestjs/common';
import {
  type Instant, type OrgSnapshot, type Placement, placementAbove, pastComplained, placementFor, redoPlacement, type Tier, UNIT_KINDS, type UnitKind, type Urgency, type WhistleKind,
} from '@yige/domain';
import type { CatalogueItem } from '../../catalogue/index.js';
import { ReadCatalogue } from '../../catalogue/index.js';
import { type KnownPlace, OrgDirectory, Places } from '../../org-tree/index.js';
import { Problem } from '../../platform/http/problem.js';
import { type LegDeadlines, Deadlines } from '../../sla/index.js';
import type { EventData } from './request-events.js';
import { DispatchRules, type Ruling } from './dispatch-rules.js';
import { MemberAvailability } from './member-availability.js';
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
    private readonly rules: DispatchRules,
    private readonly availability: MemberAvailability,
  ) {}

  async placeOf(row: Pick<RequestRow, 'tenantId' | 'gridId' | 'buildingId' | 'zoneId'>): Promise<KnownPlace | null> {
    const { tenantId, gridId, buildingId, zoneId } = row;
    return gridId === null ? null : this.places.find(tenantId, { gridId, buildingId, zoneId });
  }

  /** To whoever takes this tier first, or to the unit that a sorter chose. @throws Problem when that unit cannot take the tier. */
  async first(request: Placeable, place: KnownPlace | null, tier: Tier, at: Instant, unitId?: string): Promise<Dispatch> {
    const [matter, org, byCode] = await this.surroundings(request, place);
    const known = unitId ?? (tier === 3 ? (await this.ruling(request, place))?.unitId : undefined);
    const placement = known === undefined
      ? placementFor(tier, matter, org, (code) => byCode.get(code) ?? null)
      : await this.chosen(request.tenantId, known, tier, org);
    return this.dispatch(request, await this.toWhoIsThere(request.tenantId, placement, at), at);
  }

  /** Again to the unit that has it, for a member whom it falls to or whoever of it comes first: its limit runs on, and only signing is waited for anew. */
  async again(row: RequestRow, at: Instant, person: string | null = null): Promise<Dispatch> {
    const fresh = await this.dispatch(row, await this.toWhoIsThere(row.tenantId, { tier: row.tier, unit: { id: row.holderUnitId, kind: row.holderUnitKind }, person }, at), at);
    const running = row.signedAt === null ? { signDueAt: row.signDueAt ?? fresh.signDueAt, climbAt: row.climbAt ?? fresh.climbAt } : {};
    return { ...fresh, ...running, dueAt: row.dueAt ?? fresh.dueAt };
  }

  /** To this unit at this tier, past a member who is not there: another unit does not reset the limit. */
  async keepingLimit(row: RequestRow, placement: Placement, at: Instant): Promise<Dispatch> {
    const fresh = await this.dispatch(row, await this.toWhoIsThere(row.tenantId, placement, at), at);
    return { ...fresh, dueAt: row.dueAt ?? fresh.dueAt };
  }

  /** One level up, or to the dispatch centre when a department is needed. */
  async above(row: RequestRow, at: Instant, toDepartment: boolean): Promise<Dispatch> {
    const place = await this.placeOf(row);
    const [matter, org, byCode] = await this.surroundings(row, place);
    const held = { tier: row.tier, unit: { id: row.holderUnitId, kind: row.holderUnitKind } };
    const centre: Placement = { tier: 3, unit: { id: org.dispatchCentre, kind: 'dispatchCentre' }, person: null };
    const up = (from: Pick<Placement, 'tier' | 'unit'>): Placement | null => placementAbove(from, matter, org, (code) => byCode.get(code) ?? null);
    const placement = toDepartment ? centre : pastComplained(up(held), row.complainedUnitId, up);
    return this.dispatch(row, placement === null || placement.tier === 3 ? centre : placement, at);
  }

  /** To the unit that somebody names, at the tier at which such a unit works. @throws Problem when it holds no requests. */
  async elsewhere(row: RequestRow, unitId: string, at: Instant): Promise<Dispatch> {
    const [, org] = await this.surroundings(row, await this.placeOf(row));
    const node = await this.directory.byId(row.tenantId, unitId);
    if (node?.validTo !== null || !isUnit(node.kind)) throw new Problem('REQUEST.UNIT_CANNOT_TAKE');
    return this.dispatch(row, await this.toWhoIsThere(row.tenantId, await this.chosen(row.tenantId, unitId, tierOf(node.kind, row.tier), org), at), at);
  }

  /** A unit that can be called to help: one with people on duty, not the volunteers of a group. @throws Problem for any other. */
  async helper(tenantId: string, unitId: string): Promise<{ readonly id: string; readonly kind: UnitKind; readonly tier: Tier }> {
    const node = await this.directory.byId(tenantId, unitId);
    if (!node || node.validTo !== null || !isUnit(node.kind) || node.kind === 'partyGroup' || node.kind === 'dispatchCentre') throw new Problem('REQUEST.UNIT_CANNOT_HELP');
    return { id: node.id, kind: node.kind, tier: node.kind === 'department' ? 3 : 2 };
  }

  /** By when somebody of a unit that is called now has to sign. */
  async signDue(row: Placeable, at: Instant): Promise<Instant> {
    const [active, deadlines] = [await this.catalogue.active(row.tenantId), await this.deadlines.of(row.tenantId)];
    return deadlines.ofLeg(at, null, row.urgency, active.limits).signDueAt;
  }

  /** By when a unit that is called by whistle now has to answer. */
  async reportDue(tenantId: string, kind: WhistleKind, at: Instant): Promise<Instant> {
    const [active, deadlines] = [await this.catalogue.active(tenantId), await this.deadlines.of(tenantId)];
    return deadlines.end(at, active.limits.whistleReport[kind]);
  }

  /** The ruling that names the unit for this matter here; null when there is none, or its unit is no more. */
  async ruling(request: Pick<Placeable, 'tenantId' | 'matterCode'>, place: KnownPlace | null): Promise<Ruling | null> {
    const ruling = await this.rules.rulingFor(request.tenantId, request.matterCode, [place?.grid.id, place?.town.id]);
    const node = ruling === null ? null : await this.directory.byId(request.tenantId, ruling.unitId);
    return node?.validTo === null ? ruling : null;
  }

  /** A door to which the reporter is sent. @throws Problem for a telephone number that the catalogue does not know: it may be a wrong one. */
  async door(tenantId: string, door: string): Promise<EventData> {
    if (!/^\d+$/.test(door)) return { door };
    const hotline = (await this.catalogue.active(tenantId)).frame.hotlines.find(({ number }) => number === door);
    if (hotline === undefined) throw new Problem('CATALOGUE.UNKNOWN_HOTLINE');
    return { door, doorName: hotline.name };
  }

  /** Again, one level up from whoever answered (重办). */
  async redo(row: RequestRow, at: Instant, answered: RequestRow): Promise<Dispatch> {
    const [, org] = await this.surroundings(row, await this.placeOf(row));
    const up = (from: Pick<Placement, 'tier' | 'unit'>): Placement => redoPlacement(from, org);
    const placement = pastComplained(up({ tier: answered.tier, unit: { id: answered.holderUnitId, kind: answered.holderUnitKind } }), row.complainedUnitId, up);
    return this.dispatch(row, placement ?? { tier: 3, unit: { id: org.dispatchCentre, kind: 'dispatchCentre' }, person: null }, at);
  }

  /** Back in the queue in which it waits to be sorted. */
  async queued(row: RequestRow): Promise<Partial<RequestRow>> {
    const queue = await this.queueOf(row);
    const { limits } = await this.catalogue.active(row.tenantId);
    const toSort = (await this.deadlines.of(row.tenantId)).toSort(row.submittedAt, row.urgency, limits);
    return { holderUnitId: queue.id, holderUnitKind: queue.kind, holderPersonId: null, signedAt: null, signDueAt: toSort.at, nextDueAt: toSort.at };
  }

  /** With whom it waits to be sorted: the branch of its grid, or the dispatch centre where that is not known. */
  async queueOf(row: RequestRow): Promise<Placement['unit']> {
    const place = await this.placeOf(row);
    if (place?.branch) return { id: place.branch.id, kind: 'branch' };
    return { id: (await this.places.snapshot(row.tenantId, place, row.id)).dispatchCentre, kind: 'dispatchCentre' };
  }

  /** Who shall own a deferred request: the unit that is named, or the holder. @throws Problem for a unit that reports to nobody. */
  async owner(row: RequestRow, unitId: string | undefined): Promise<Placement['unit']> {
    if (unitId === undefined || unitId === row.holderUnitId) return { id: row.holderUnitId, kind: row.holderUnitKind };
    const node = await this.directory.byId(row.tenantId, unitId);
    if (node?.validTo !== null || (node.kind !== 'village' && node.kind !== 'town' && node.kind !== 'department')) throw new Problem('REQUEST.UNIT_CANNOT_TAKE');
    return { id: node.id, kind: node.kind };
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
    if (node?.validTo !== null || !isUnit(node.kind) || !takes(node.kind, tier)) throw new Problem('REQUEST.UNIT_CANNOT_TAKE');
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

  /** A member who is away, has left or holds enough already is passed over: then the whole unit has it, never nobody. */
  private async toWhoIsThere(tenantId: string, placement: Placement, at: Instant): Promise<Placement> {
    if (placement.person === null) return placement;
    const { heldAtMost } = (await this.catalogue.active(tenantId)).limits;
    const because = await this.availability.passedOver({ tenantId, unit: placement.unit, personId: placement.person, heldAtMost, at });
    return because === null ? placement : { ...placement, person: null };
  }

  private async dispatch(request: Placeable, placement: Placement, at: Instant): Promise<Dispatch> {
    const active = await this.catalogue.active(request.tenantId);
    const limit = request.matterCode === null ? null : (active.matter(request.matterCode)?.limit ?? null);
    const deadlines = await this.deadlines.of(request.tenantId);
    return { placement, at, ...deadlines.ofLeg(at, limit, request.urgency, active.limits) };
  }
}

const isUnit = (kind: string): kind is UnitKind => (UNIT_KINDS as readonly string[]).includes(kind);

function tierOf(kind: UnitKind, present: Tier): Tier {
  if (kind === 'partyGroup') return 1;
  if (kind === 'department' || kind === 'dispatchCentre') return 3;
  return kind === 'town' && present === 3 ? 3 : 2;
}

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
