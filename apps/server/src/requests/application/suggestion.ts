import type { EmergencyHit, RequestKind, Tier, Urgency } from '@yige/domain';

/** A proposed value, how sure the engine is (0–1), and why, in words a person can read. */
export interface Choice<T> {
  readonly value: T;
  readonly confidence: number;
  readonly reason: string;
}

/** What sorting proposes for a request, as it is kept with the request (product.md "Sorting"). */
export interface StoredSuggestion {
  /** Sure enough to dispatch without a person. */
  readonly confident: boolean;
  /** Which engine, and which version of it: `keywords/2026.11`. */
  readonly engine: string;
  readonly matters: readonly Choice<string>[];
  readonly kind: Choice<RequestKind>;
  readonly tier: Choice<Tier>;
  readonly urgency: Choice<Urgency>;
  readonly unit: Choice<string> | null;
  readonly emergency: readonly EmergencyHit[];
}
