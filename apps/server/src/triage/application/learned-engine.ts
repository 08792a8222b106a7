import { createHistogram, performance } from 'node:perf_hooks';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { TriageInput } from '@yige/domain';
import { knowsAll, suggestByModel } from '@yige/triage';
import type { ActiveCatalogue } from '../../catalogue/index.js';
import { type KeptModel, readModelFile } from '../infrastructure/kept-model.js';
import { COLD_START_FILE } from '../infrastructure/triage-package.js';
import { KeywordEngine, wordsOf } from './keyword-engine.js';
import { type EngineSuggestion, TriageEngine } from './triage-engine.js';
import { TriageModels } from './triage-models.js';
import { TriageThresholds } from './triage-thresholds.js';

/**
 * Suggests by the model that the district has put to use, without one by that which was taught by the catalogue and the seed corpus. For a catalogue with
 * matters that neither has learnt, and where no model can be read, the catalogue's own words decide: a service that sorts worse is better than none.
 */
@Injectable()
export class LearnedEngine extends TriageEngine implements OnModuleInit {
  private readonly logger = new Logger('Triage');
  private coldStart: KeptModel | null = null;
  private readonly pace = createHistogram();
  private readonly understood = new WeakMap<ActiveCatalogue, WeakSet<KeptModel>>();

  constructor(
    private readonly keywords: KeywordEngine,
    private readonly models: TriageModels,
    private readonly thresholds: TriageThresholds,
  ) {
    super();
  }

  async onModuleInit(): Promise<void> {
    this.coldStart = await readModelFile('cold-start', COLD_START_FILE).catch((error: unknown) => {
      this.logger.error(`No model could be read; the catalogue's words sort. ${String(error)}`);
      return null;
    });
  }

  async suggest(tenantId: string, input: TriageInput, catalogue: ActiveCatalogue): Promise<EngineSuggestion> {
    const kept = await this.modelFor(tenantId, catalogue);
    if (kept === null) return this.keywords.suggest(tenantId, input, catalogue);
    // What cannot be read leaves the rule that holds where none is chosen: nobody's report waits for a setting.
    const threshold = await this.thresholds.inUse(tenantId).catch((error: unknown) => {
      this.logger.error(`The threshold of the district could not be read. ${String(error)}`);
      return null;
    });
    const began = performance.now();
    const suggestion = suggestByModel(kept.model, input, catalogue.triageMatters, threshold);
    this.pace.record(Math.max(1, Math.round((performance.now() - began) * 1e6)));
    return { ...suggestion, engine: kept.version };
  }

  /** How long this process took to sort since it started, in milliseconds. */
  paceSoFar(): { readonly sorted: number; readonly medianMs: number; readonly p99Ms: number } {
    const ms = (percent: number): number => (this.pace.count === 0 ? 0 : this.pace.percentile(percent) / 1e6);
    return { sorted: this.pace.count, medianMs: ms(50), p99Ms: ms(99) };
  }

  /** The name by which its suggestions are known now. */
  async version(tenantId: string, catalogue: ActiveCatalogue): Promise<string> {
    return (await this.modelFor(tenantId, catalogue))?.version ?? wordsOf(catalogue);
  }

  async modelFor(tenantId: string, catalogue: ActiveCatalogue): Promise<KeptModel | null> {
    const own = await this.models.inUse(tenantId).catch((error: unknown) => {
      this.logger.error(`The model of the district could not be read. ${String(error)}`);
      return null;
    });
    return [own, this.coldStart].find((kept) => kept !== null && this.understands(kept, catalogue)) ?? null;
  }

  /** Both stay the same as long as they are held, so it is worked out once. */
  private understands(kept: KeptModel, catalogue: ActiveCatalogue): boolean {
    const fit = this.understood.get(catalogue) ?? new WeakSet();
    this.understood.set(catalogue, fit);
    if (fit.has(kept)) return true;
    if (!knowsAll(kept.model, catalogue.triageMatters)) return false;
    fit.add(kept);
    return true;
  }
}
