import type { UnitKind } from '../org/org-node.js';
import type { Tier } from '../requests/request-vocabulary.js';

/** Ids of the units around the place of a request, as they stood when it was submitted; null where the level does not exist or is not known. */
export interface OrgSnapshot {
  readonly grid: string | null;
  readonly branch: string | null;
  readonly partyGroup?: string | null;
  /** The person who answers for the door (责任区党员). */
  readonly zoneMember?: string | null;
  readonly village: string | null;
  readonly town: string | null;
  readonly district: string;
  readonly dispatchCentre: string;
}

/** Finds the node of a department by its catalogue code; null when the district has none under it. */
export type DepartmentLookup = (code: string) => string | null;

/** Where a handling leg goes. */
export interface Placement {
  readonly tier: Tier;
  readonly unit: { readonly id: string; readonly kind: UnitKind };
  /** Set when one person is asked first; the unit stays answerable. */
  readonly person: string | null;
}

/** What of a matter decides the unit. */
export interface MatterUnits {
  readonly leadUnit: string;
  /** The department of tier 3 when that is not the lead unit itself. */
  readonly escalateTo: string | null;
}

/** The tier above; null above a department. */
export function nextTier(tier: Tier): Tier | null {
  return tier === 1 ? 2 : tier === 2 ? 3 : null;
}

/**
 * The unit that a catalogue code means here. WG, SQ, ZJ, SFS and WY are relative to the place (decisions.md "Model"): the branch, the village,
 * the town (whose justice office SFS is), and for WY the village, since a property company never holds a request. DDZX is the dispatch centre.
 */
export function unitForCode(code: string, org: OrgSnapshot, departments: DepartmentLookup): Placement['unit'] | null {
  switch (code) {
    case 'WG':
      return unit('branch', org.branch);
    case 'SQ':
    case 'WY':
      return unit('village', org.village);
    case 'ZJ':
    case 'SFS':
      return unit('town', org.town);
    case 'DDZX':
      return unit('dispatchCentre', org.dispatchCentre);
    default:
      return unit('department', departments(code));
  }
}

/**
 * Who takes a request of this tier first. Tier 1: the member of the zone through the party group, without a group the branch. Tier 2: the branch,
 * whatever the catalogue's first handler says, or the lowest level above it that exists. Tier 3: the department (or town) of the matter.
 * Where nobody is known, the dispatch centre takes it: a request never waits without a holder.
 */
export function placementFor(tier: Tier, matter: MatterUnits | null, org: OrgSnapshot, departments: DepartmentLookup): Placement {
  if (tier === 1 && org.partyGroup != null) {
    return { tier, unit: { id: org.partyGroup, kind: 'partyGroup' }, person: org.zoneMember ?? null };
  }
  if (tier === 3) return { tier, unit: tierThreeUnit(matter, org, departments), person: null };
  const person = tier === 1 && org.branch !== null ? (org.zoneMember ?? null) : null;
  return { tier, unit: localUnits(org)[0] ?? dispatchCentre(org), person };
}

/**
 * One step up when a holder passes a request on or lets its time run out: party group → branch → village → town, then tier 3.
 * Levels that do not exist are skipped. Null for tier 3: above a department there is only a ruling.
 */
export function placementAbove(held: Pick<Placement, 'tier' | 'unit'>, matter: MatterUnits | null, org: OrgSnapshot, departments: DepartmentLookup): Placement | null {
  if (held.tier === 3) return null;
  const above = unitAbove(held.unit.kind, org);
  return above === null ? placementFor(3, matter, org, departments) : { tier: 2, unit: above, person: null };
}

/**
 * Who does it again after 「没解决」 or 「没人来过」 (重办): the next org level in tiers 1 and 2; for a department, and above the town,
 * the dispatch centre reviews and sends it out anew (decisions.md "Org level and tier are two things").
 */
export function redoPlacement(held: Pick<Placement, 'tier' | 'unit'>, org: OrgSnapshot): Placement {
  const above = held.tier === 3 ? null : unitAbove(held.unit.kind, org);
  return above === null ? { tier: 3, unit: dispatchCentre(org), person: null } : { tier: 2, unit: above, person: null };
}

/** Levels of tiers 1 and 2 from the bottom up. */
const LADDER = ['partyGroup', 'branch', 'village', 'town'] as const satisfies readonly UnitKind[];

function unitAbove(kind: UnitKind, org: OrgSnapshot): Placement['unit'] | null {
  const rung = (LADDER as readonly UnitKind[]).indexOf(kind);
  if (rung === -1) return null;
  return localUnits(org).find((candidate) => (LADDER as readonly UnitKind[]).indexOf(candidate.kind) > rung) ?? null;
}

function localUnits(org: OrgSnapshot): Placement['unit'][] {
  return [unit('branch', org.branch), unit('village', org.village), unit('town', org.town)].filter((found) => found !== null);
}

/** At tier 3 neither a branch nor a village can be meant: the catalogue then names the department in `escalateTo`. */
function tierThreeUnit(matter: MatterUnits | null, org: OrgSnapshot, departments: DepartmentLookup): Placement['unit'] {
  for (const code of matter === null ? [] : [matter.leadUnit, matter.escalateTo]) {
    const found = code === null ? null : unitForCode(code, org, departments);
    if (found !== null && found.kind !== 'branch' && found.kind !== 'village') return found;
  }
  return dispatchCentre(org);
}

const dispatchCentre = (org: OrgSnapshot): Placement['unit'] => ({ id: org.dispatchCentre, kind: 'dispatchCentre' });
const unit = (kind: UnitKind, id: string | null): Placement['unit'] | null => (id === null ? null : { id, kind });
