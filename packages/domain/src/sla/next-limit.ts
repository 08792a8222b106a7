import type { RequestStatus } from '../requests/request-vocabulary.js';

export type LimitKind = 'sign' | 'contact' | 'answer';

/** The limits of a request as a list shows them; moments all as numbers, or all as ISO 8601 text of one form. */
export interface RunningLimits<T extends string | number> {
  readonly status: RequestStatus;
  /** Set until somebody has signed. */
  readonly signDueAt: T | null;
  /** Set once signed, until the reporter has been reached. */
  readonly contactDueAt: T | null;
  readonly dueAt: T | null;
}

/**
 * The limit that ends first for whoever has the request: that is the clock to show, since a call that is late is not made good by an
 * answer that has time. Null where no clock runs for them.
 */
export function nextLimit<T extends string | number>({ status, signDueAt, contactDueAt, dueAt }: RunningLimits<T>): { readonly kind: LimitKind; readonly at: T } | null {
  if (status !== 'dispatched' && status !== 'inProgress') return null;
  const first = status === 'dispatched' ? ({ kind: 'sign', at: signDueAt } as const) : ({ kind: 'contact', at: contactDueAt } as const);
  const limits = [first, { kind: 'answer', at: dueAt } as const].flatMap(({ kind, at }) => (at === null ? [] : [{ kind, at }]));
  return limits.reduce<{ kind: LimitKind; at: T } | null>((soonest, limit) => (soonest === null || limit.at < soonest.at ? limit : soonest), null);
}
