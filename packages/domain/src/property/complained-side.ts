import type { OrgNodeKind } from '../org/org-node.js';
import type { Placement } from '../triage/tier-policy.js';

/** Units about which people complain and which have people of their own to answer for them; the dispatch centre is supervised by the district. */
export const COMPLAINED_KINDS = ['branch', 'village', 'town', 'department', 'property'] as const satisfies readonly OrgNodeKind[];

/** `kind`: nobody there could answer; `holds`: it has the request itself; `another`: another unit is named already. */
export type SideFault = 'kind' | 'holds' | 'another';

interface Named {
  readonly holderUnitId: string;
  /** The side that is complained about (被投诉的一方). */
  readonly complainedUnitId: string | null;
}

/**
 * Why a unit cannot be named as the side that is complained about; null when it can. Whoever has the request has read it: it goes to another
 * unit first, since nobody handles a complaint about themselves (domain.md 3.9).
 */
export function sideFault(unit: { readonly id: string; readonly kind: OrgNodeKind }, { holderUnitId, complainedUnitId }: Named): SideFault | null {
  if (!(COMPLAINED_KINDS as readonly OrgNodeKind[]).includes(unit.kind)) return 'kind';
  if (unit.id === holderUnitId) return 'holds';
  return complainedUnitId !== null && complainedUnitId !== unit.id ? 'another' : null;
}

/**
 * The next level up that is not the side complained about: a request that climbs passes it by.
 * @param up one level above a placement; null above the last
 */
export function pastComplained(found: Placement | null, complainedUnitId: string | null, up: (from: Placement) => Placement | null): Placement | null {
  let placement = found;
  while (placement !== null && placement.unit.id === complainedUnitId) placement = up(placement);
  return placement;
}
