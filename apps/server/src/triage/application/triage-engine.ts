import type { Suggestion, TriageInput } from '@yige/domain';
import type { ActiveCatalogue } from '../../catalogue/index.js';

export interface EngineSuggestion extends Suggestion {
  /** Which engine, and which edition it worked from: `keywords/2026.11`. */
  readonly engine: string;
}

/** Proposes how a request is to be sorted. One engine is bound at a time; a trained one takes this place. */
export abstract class TriageEngine {
  abstract suggest(input: TriageInput, catalogue: ActiveCatalogue): Promise<EngineSuggestion>;
}
