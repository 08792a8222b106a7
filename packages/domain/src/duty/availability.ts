import type { Instant } from '../kernel/instant.js';

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
