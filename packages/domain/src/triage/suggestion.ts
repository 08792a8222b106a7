import type { RequestKind, Tier, Urgency } from '../requests/request-vocabulary.js';
import type { EmergencyHit } from './emergency.js';

/** A matter (事项) as far as sorting needs it; made from the catalogue. */
export interface TriageMatter {
  readonly code: string;
  /** Code of its class, e.g. `04`. */
  readonly parent: string;
  readonly name: string;
  readonly tier: Tier;
  readonly urgency: Urgency;
  readonly kinds: readonly RequestKind[];
  /** Catalogue code of the unit that is answerable, e.g. `SQ` or `SW`. */
  readonly leadUnit: string;
  readonly escalateTo: string | null;
  readonly keywords: readonly string[];
  /** Sentences of people about this matter, the catalogue's or the operator's own history. */
  readonly examples?: readonly string[];
  /** The collecting matter of a class (其他): taken only when nothing particular fits. */
  readonly isOther: boolean;
}

export interface TriageInput {
  readonly text: string;
  /** What the resident chose, if anything: it stands. */
  readonly kind?: RequestKind;
  readonly place?: { readonly gridKnown: boolean };
}

/** Why a value is suggested, as data; `reasonSentence` says it in words. */
export type Reason =
  | { readonly code: 'KEYWORDS'; readonly params: { readonly words: readonly string[] } }
  | { readonly code: 'SIMILAR_WORDING'; readonly params: { readonly words: readonly string[] } }
  | { readonly code: 'NOTHING_FITS'; readonly params: Readonly<Record<string, never>> }
  | { readonly code: 'CHOSEN_BY_REPORTER'; readonly params: Readonly<Record<string, never>> }
  | { readonly code: 'WORDING'; readonly params: { readonly words: readonly string[] } }
  | { readonly code: 'USUAL_FOR_MATTER'; readonly params: { readonly matter: string } }
  | { readonly code: 'EMERGENCY_WORDS'; readonly params: { readonly words: readonly string[] } }
  | { readonly code: 'GRID_UNKNOWN'; readonly params: Readonly<Record<string, never>> }
  | { readonly code: 'RULED_BEFORE'; readonly params: { readonly day: string; readonly place: string } };
export type ReasonCode = Reason['code'];

export interface Choice<T> {
  readonly value: T;
  /** 0 to 1. */
  readonly confidence: number;
  readonly reason: Reason;
}

export interface Suggestion {
  /** Clear enough to be dispatched without a person in between. */
  readonly confident: boolean;
  /** Codes of matters, the best first, at most three; empty when no word fits. */
  readonly matter: readonly Choice<string>[];
  readonly kind: Choice<RequestKind>;
  readonly tier: Choice<Tier>;
  readonly urgency: Choice<Urgency>;
  /** Catalogue code of the unit that answers for the matter; null while no matter is known. */
  readonly unit: Choice<string> | null;
  readonly emergency: readonly EmergencyHit[];
}
