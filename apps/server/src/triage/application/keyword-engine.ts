import { Injectable } from '@nestjs/common';
import { suggest, type TriageInput } from '@yige/domain';
import type { ActiveCatalogue } from '../../catalogue/index.js';
import { type EngineSuggestion, TriageEngine } from './triage-engine.js';

/** What is known without any history: the catalogue's own words (product.md "Sorting"). */
@Injectable()
export class KeywordEngine extends TriageEngine {
  suggest(_tenantId: string, input: TriageInput, catalogue: ActiveCatalogue): Promise<EngineSuggestion> {
    return Promise.resolve({ ...suggest(input, catalogue.triageMatters), engine: wordsOf(catalogue) });
  }
}

export const wordsOf = ({ version }: Pick<ActiveCatalogue, 'version'>): string => `keywords/${version}`;
