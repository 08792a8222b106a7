import type { Instant } from '../kernel/instant.js';
import type { RequestErrorCode } from './request-errors.js';
import { OPEN_STATUSES, type RequestKind, type RequestStatus, type Urgency } from './request-vocabulary.js';

/** Two reports of one matter at one place are likely the same within this time (domain.md 3.5). */
export const ALIKE_WITHIN_MS = 72 * 3_600_000;

/** So many may follow one main request: all of them are carried along when it is merged itself, in one transaction. */
export const FOLLOWERS_MAX = 500;

/** What of a request decides whether it can be merged (合并) with another. */
export interface Mergeable {
  readonly id: string;
  readonly status: RequestStatus;
  readonly urgency: Urgency;
  readonly confidential: boolean;
}

/**
 * Why `part` must not be merged into `main`; null: it may. A confidential request is merged with nothing, not even another one: each side
 * would learn from the other's progress that somebody else has spoken. Danger (U0, U1) is never made to wait behind something less urgent.
 */
export function mergeRefusal(part: Mergeable, main: Mergeable): RequestErrorCode | null {
  if (part.id === main.id) return 'REQUEST.MERGE_ITSELF';
  if (part.confidential || main.confidential) return 'REQUEST.MERGE_CONFIDENTIAL';
  if (!isOpen(main.status)) return 'REQUEST.MERGE_NOT_OPEN';
  return part.urgency < 'U2' && part.urgency < main.urgency ? 'REQUEST.MERGE_LESS_URGENT' : null;
}

/** Kinds that are about a place and not about one person's own affairs: only these are named to a neighbour (decisions.md "Privacy"). */
const OF_A_PLACE: readonly RequestKind[] = ['help', 'complaint', 'suggestion'];

/** Whether a resident who is about to report the same may be told of it and join. */
export function mayBeJoined(request: Pick<Mergeable, 'status' | 'confidential'> & { readonly kind: RequestKind; readonly submittedAt: Instant }, now: Instant): boolean {
  return isOpen(request.status) && !request.confidential && OF_A_PLACE.includes(request.kind) && now - request.submittedAt <= ALIKE_WITHIN_MS;
}

const isOpen = (status: RequestStatus): boolean => (OPEN_STATUSES as readonly RequestStatus[]).includes(status);
