import type { Instant } from '../kernel/instant.js';
import type { OrgNodeKind } from '../org/org-node.js';
import { POWER_ROLES } from './posts.js';
import type { StaffRole } from './roles.js';

/** Days for which a post may be lent at most: whoever is away longer is replaced. */
export const LONGEST_DELEGATION_DAYS = 92;
const DAY_MS = 86_400_000;

/** A post that its holder wants to lend (代理). */
export interface LentPost {
  readonly role: StaffRole;
  /** When the holder's own post ends; null: not foreseen. */
  readonly endsAt: Instant | null;
  /** The holder has it from somebody else. */
  readonly received: boolean;
}

export type DelegationFault = 'notDelegable' | 'dates';

/** Whether a post may be lent at all: nobody lends a power, nor what was lent to them. */
export const mayBeLent = ({ role, received }: Pick<LentPost, 'role' | 'received'>): boolean => !received && !(POWER_ROLES as readonly StaffRole[]).includes(role);

/** What is wrong with lending a post from one moment to another, or null. It ends before the holder's own does. */
export function delegationFault(post: LentPost, from: Instant, to: Instant, now: Instant): DelegationFault | null {
  if (!mayBeLent(post)) return 'notDelegable';
  if (to <= Math.max(from, now) || to - Math.max(from, now) > LONGEST_DELEGATION_DAYS * DAY_MS) return 'dates';
  return post.endsAt !== null && to > post.endsAt ? 'dates' : null;
}

interface Place {
  readonly id: string;
  readonly kind: OrgNodeKind;
  readonly parentId: string | null;
  /** Ids from the root, joined by `/`. */
  readonly path: string;
}

/** Units that are too small to have anybody beside them: whoever serves directly above stands in. */
const SMALL: readonly OrgNodeKind[] = ['grid', 'branch', 'partyGroup'];

/** Whether somebody who serves at `place` is of the unit of a post at `unit`: there, below it, or directly above a small one. */
export const isOfUnit = (unit: Place, place: Pick<Place, 'id' | 'path'>): boolean => place.path === unit.path || place.path.startsWith(`${unit.path}/`) || place.id === unitAbove(unit);

export const unitAbove = ({ kind, parentId }: Pick<Place, 'kind' | 'parentId'>): string | null => (SMALL.includes(kind) ? parentId : null);
