import type { Instant } from '../kernel/instant.js';
import type { UnitKind } from '../org/org-node.js';
import type { Tier } from '../requests/request-vocabulary.js';

/** A stretch in which a member is not asked. Why is nobody's business, and is not kept. */
export interface Absence {
  readonly from: Instant;
  readonly to: Instant;
  /** Ended before its time, or taken back. */
  readonly endedAt: Instant | null;
}

/** What decides whether a request is sent to one member or waits in the group's queue. */
export interface MemberStanding {
  /** Still of the group that answers for the zone. */
  readonly serves: boolean;
  readonly absences: readonly Absence[];
  /** Open requests of tier 1 that the member holds. */
  readonly held: number;
}

export const PASSED_OVER_BECAUSE = ['left', 'absent', 'overloaded'] as const;
export type PassedOverBecause = (typeof PASSED_OVER_BECAUSE)[number];

/** How many open requests of tier 1 a member holds before the next goes to the group: they answer for households beside their job (a setting). */
export const HELD_AT_MOST = 5;

export const isAway = ({ from, to, endedAt }: Absence, at: Instant): boolean => from <= at && at < (endedAt ?? to) && at < to;

/** Why a request is not sent to the member of the zone; null: it is. The group's queue has it then, and never nobody. */
export function passedOver(member: MemberStanding, heldAtMost: number, at: Instant): PassedOverBecause | null {
  if (!member.serves) return 'left';
  if (member.absences.some((absence) => isAway(absence, at))) return 'absent';
  return member.held >= heldAtMost ? 'overloaded' : null;
}

/** What decides whether somebody still can do what they once took. */
export interface HolderStanding {
  /** Their account is closed to them. */
  readonly disabled: boolean;
  /** Ids of the nodes at which they have a role in force. */
  readonly posts: readonly string[];
}

/** Where a request is held, as far as it decides who serves there. */
export interface HeldPlace {
  readonly tier: Tier;
  readonly unit: { readonly id: string; readonly kind: UnitKind };
  readonly gridId: string | null;
  readonly branchId: string | null;
}

/**
 * Whether whoever took a request is gone from the unit that answers for it, so that the unit has to take it up again. A grid worker works for
 * the branch of the grid; where a grid has no groups its branch sends to members of zones, who need not be of the branch.
 */
export function hasLeft({ disabled, posts }: HolderStanding, { tier, unit, gridId, branchId }: HeldPlace): boolean {
  if (disabled || posts.length === 0) return true;
  if (tier === 1 && unit.kind === 'branch') return false;
  return !posts.includes(unit.id) && !(unit.id === branchId && gridId !== null && posts.includes(gridId));
}
