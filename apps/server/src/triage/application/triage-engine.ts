import type { Suggestion, TriageInput } from '@yige/domain';
import type { ActiveCatalogue } from '../../catalogue/index.js';

export interface EngineSuggestion extends Suggestion {
  /** Which model, or for the catalogue's words which edition: `district/1f3a09c2`, `keywords/2026.11`. */
  readonly engine: string;
}

/** Proposes how a request is to be sorted. One engine is bound at a time. */
export abstract class TriageEngine {
  abstract suggest(tenantId: string, input: TriageInput, catalogue: ActiveCatalogue): Promise<EngineSuggestion>;
}
