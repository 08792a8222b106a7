import type { Channel, ConsentBasis, Deadline, Instant, RequestKind } from '@yige/domain';
import type { ActiveCatalogue } from '../../catalogue/index.js';
import type { KnownPlace } from '../../org-tree/index.js';
import type { EngineSuggestion } from '../../triage/index.js';
import type { PhotoClaim } from './commands/command-inputs.js';
import type { Dispatch } from './dispatching.js';

/** What a resident, or somebody for them, hands in. */
export interface Submission {
  readonly text: string;
  readonly kind?: RequestKind;
  readonly code?: string;
  readonly gridId?: string;
  readonly buildingId?: string;
  readonly householdId?: string;
  readonly placeText?: string;
  /** Degrees, GCJ-02. */
  readonly point?: { readonly latitude: number; readonly longitude: number };
  readonly attachments?: readonly PhotoClaim[];
  readonly anonymous?: boolean;
  readonly confidential?: boolean;
  readonly contact?: { readonly name?: string; readonly phone?: string };
  /** Code of the household file whose contact shall be used. */
  readonly householdFileCode?: string;
  readonly onBehalf?: boolean;
  readonly consentBasis?: ConsentBasis;
  readonly chatGroupId?: string;
  readonly channel?: Channel;
}

/** An older request brought in from another system: at its own time, under a permanent key, and warning nobody. */
export interface Origin {
  readonly source: string;
  readonly sourceId: string;
  readonly submittedAt: Instant;
}

/** Everything a new request is made of. */
export interface RequestDraft {
  readonly id: string;
  readonly now: Instant;
  readonly number: string;
  readonly lookupHash: string;
  readonly text: string;
  readonly suggestion: EngineSuggestion;
  /** Null: it waits to be sorted. */
  readonly dispatch: Dispatch | null;
  readonly origin: Origin | null;
  readonly submission: Submission;
  readonly place: KnownPlace | null;
  readonly codeId: string | null;
  readonly tenant: { readonly id: string; readonly districtId: string; readonly dispatchCentreId: string };
  readonly toSort: Deadline;
  readonly confidential: boolean;
}

/** A confidential matter that is at least this likely keeps the request confidential until somebody has sorted it. */
const CONFIDENTIAL_DOUBT = 0.3;

/** Whether what is suggested keeps a request confidential from the first byte. */
export const isConfidentialAtFirst = ({ kind, matter }: Pick<EngineSuggestion, 'kind' | 'matter'>, active: ActiveCatalogue): boolean =>
  kind.value === 'report' || matter.some((choice) => choice.confidence >= CONFIDENTIAL_DOUBT && active.matter(choice.value)?.confidential === true);
