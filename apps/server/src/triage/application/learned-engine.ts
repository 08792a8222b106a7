import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { TriageInput } from '@yige/domain';
import { knowsAll, suggestByModel } from '@yige/triage';
import type { ActiveCatalogue } from '../../catalogue/index.js';
import { type KeptModel, readModelFile } from '../infrastructure/kept-model.js';
import { COLD_START_FILE } from '../infrastructure/triage-package.js';
import { KeywordEngine } from './keyword-engine.js';
import { type EngineSuggestion, TriageEngine } from './triage-engine.js';

/**
 * Suggests by the model that was taught by the catalogue and the seed corpus. For a catalogue with matters that it has not learnt, and where no model can
 * be read, the catalogue's own words decide: a service that sorts worse is better than none.
 */
@Injectable()
export class LearnedEngine extends TriageEngine implements OnModuleInit {
  private readonly logger = new Logger('Triage');
  private coldStart: KeptModel | null = null;
  private readonly understood = new WeakMap<ActiveCatalogue, KeptModel | null>();

  constructor(private readonly keywords: KeywordEngine) {
    super();
  }

  async onModuleInit(): Promise<void> {
    this.coldStart = await readModelFile('cold-start', COLD_START_FILE).catch((error: unknown) => {
      this.logger.error(`No model could be read; the catalogue's words sort. ${String(error)}`);
      return null;
    });
  }

  suggest(input: TriageInput, catalogue: ActiveCatalogue): Promise<EngineSuggestion> {
    const kept = this.modelFor(catalogue);
    if (kept === null) return this.keywords.suggest(input, catalogue);
    return Promise.resolve({ ...suggestByModel(kept.model, input, catalogue.triageMatters), engine: kept.version });
  }

  private modelFor(catalogue: ActiveCatalogue): KeptModel | null {
    const known = this.understood.get(catalogue);
    if (known !== undefined) return known;
    const fit = this.coldStart !== null && knowsAll(this.coldStart.model, catalogue.triageMatters) ? this.coldStart : null;
    if (fit === null && this.coldStart !== null) this.logger.warn(`The catalogue ${catalogue.version} has matters that the model has not learnt; its words sort.`);
    this.understood.set(catalogue, fit);
    return fit;
  }
}
