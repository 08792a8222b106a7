import { Injectable } from '@nestjs/common';
import { fitCalibration, judge, type Judged, MatterModel, type MatterSentence } from '@yige/triage';
import { type ActiveCatalogue, ReadCatalogue, readCatalogueFile } from '../../catalogue/index.js';
import { isBetter, LearnedEngine, seedCorpus, TriageModels, type TriageModelRow } from '../../triage/index.js';
import { SortedHistory } from './sorted-history.js';

/** Fewer tell nothing about a district, and a fifth of them could not judge. */
const LEAST_HISTORY = 200;
/** One in so many, the newest, is held back and judges. */
const HELD_BACK = 5;

/** What came of a training. */
export interface Training {
  readonly model: TriageModelRow;
  /** Whether it may be put to use. */
  readonly better: boolean;
}

export class TooLittleHistory extends Error {
  constructor(
    readonly sorted: number,
    readonly needed: number,
  ) {
    super(`${sorted} of ${needed}`);
  }
}

/** Teaches a model by the seed corpus and what the district has sorted itself, and judges it beside the model in use on the newest, which it was not taught. */
@Injectable()
export class TrainModel {
  constructor(
    private readonly history: SortedHistory,
    private readonly catalogue: ReadCatalogue,
    private readonly engine: LearnedEngine,
    private readonly models: TriageModels,
  ) {}

  /** Takes some 15 s and 300 MB for 10,000 requests. @throws TooLittleHistory */
  async run(tenantId: string): Promise<Training> {
    const active = await this.catalogue.active(tenantId);
    const codes = new Set(active.items.map(({ code }) => code));
    const sorted = (await this.history.newest(tenantId)).filter(({ matter }) => codes.has(matter));
    if (sorted.length < LEAST_HISTORY) throw new TooLittleHistory(sorted.length, LEAST_HISTORY);
    const taught = sorted.slice(0, -Math.floor(sorted.length / HELD_BACK));
    const judges = sorted.slice(taught.length);
    const raw = MatterModel.train(active.items, [...seedFor(active), ...taught]);
    const model = raw.withCalibration(fitCalibration(raw, judges));
    const rows = judgedBy((text) => model.rank(text)[0]!, judges);
    const { coverage, macroF1 } = judge(rows);
    const beside = (await this.models.inUse(tenantId))?.version ?? null;
    const kept = await this.models.keep(model, {
      tenantId, catalogueVersion: active.version, taught: taught.length, judged: judges.length,
      rightOfJudged: rightOf(rows), rightBefore: rightOf(await this.before(tenantId, active, judges)), figures: { coverage, macroF1, beside },
    });
    return { model: kept, better: isBetter(kept) };
  }

  /** What sorts now, of the same requests. */
  private async before(tenantId: string, active: ActiveCatalogue, judges: readonly MatterSentence[]): Promise<Judged[]> {
    const said = new Map<string, { code: string; confidence: number }>();
    for (const { text } of judges) {
      const [best] = (await this.engine.suggest(tenantId, { text }, active)).matter;
      said.set(text, { code: best?.value ?? '', confidence: best?.confidence ?? 0 });
    }
    return judgedBy((text) => said.get(text)!, judges);
  }
}

/** Of the seed corpus what was written for matters that this catalogue has, under the same name. */
function seedFor(active: ActiveCatalogue): MatterSentence[] {
  const written = new Map(readCatalogueFile().items.map(({ code, name }) => [code, name]));
  const same = new Set(active.items.filter(({ code, name }) => written.get(code) === name).map(({ code }) => code));
  return seedCorpus().filter(({ matter }) => same.has(matter));
}

const judgedBy = (best: (text: string) => { readonly code: string; readonly confidence: number }, judges: readonly MatterSentence[]): Judged[] =>
  judges.map(({ text, matter }) => {
    const { code, confidence } = best(text);
    return { expected: matter, said: code, confidence };
  });

const rightOf = (rows: readonly Judged[]): number => rows.filter(({ expected, said }) => expected === said).length;
