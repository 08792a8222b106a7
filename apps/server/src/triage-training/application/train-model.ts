import { Injectable } from '@nestjs/common';
import { setImmediate as others } from 'node:timers/promises';
import { type Judged, MatterModel, type MatterSentence } from '@yige/triage';
import { type ActiveCatalogue, ReadCatalogue, readCatalogueFile } from '../../catalogue/index.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { figuresOf, isBetter, LearnedEngine, seedCorpus, TriageModels, type TriageModelRow } from '../../triage/index.js';
import { SortedHistory } from './sorted-history.js';
import { Teacher } from './teacher.js';

/** Fewer tell nothing about a district, and a fifth of them could not judge. */
const LEAST_HISTORY = 200;
/** One in so many, the newest, is held back and judges. */
const HELD_BACK = 5;

/** What came of a training. */
export interface Training {
  readonly model: TriageModelRow;
  /** Whether it may be put to use. */
  readonly better: boolean;
  /** Writes it, beside whatever tells of it: a model that nobody hears of would keep the next one from being taught. */
  readonly keep: (tx: Tx) => Promise<void>;
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
    private readonly teacher: Teacher,
  ) {}

  /** Takes some 15 s for 10,000 requests, in a process beside this one. @param stopped whether the service ends @throws TooLittleHistory */
  async run(tenantId: string, stopped?: () => boolean): Promise<Training> {
    const active = await this.catalogue.active(tenantId);
    const codes = new Set(active.items.map(({ code }) => code));
    const sorted = (await this.history.newest(tenantId)).filter(({ matter }) => codes.has(matter));
    if (sorted.length < LEAST_HISTORY) throw new TooLittleHistory(sorted.length, LEAST_HISTORY);
    const taught = sorted.slice(0, -Math.floor(sorted.length / HELD_BACK));
    const judges = sorted.slice(taught.length);
    const { model, judged } = await this.teacher.teach({ matters: active.items, sentences: [...seedFor(active), ...taught], judges }, stopped);
    const beside = (await this.models.inUse(tenantId))?.version ?? null;
    const { row, write } = await this.models.keeping(MatterModel.fromBytes(model), {
      tenantId, catalogueVersion: active.version, taught: taught.length, judged: judges.length,
      rightOfJudged: rightOf(judged), rightBefore: rightOf(await this.before(tenantId, active, judges)), figures: { ...figuresOf(judged), beside },
    });
    return { model: row, better: row.state === 'candidate' && isBetter(row), keep: write };
  }

  /** What sorts now, of the same requests; whoever waits for an answer goes first between any two. */
  private async before(tenantId: string, active: ActiveCatalogue, judges: readonly MatterSentence[]): Promise<Judged[]> {
    const rows: Judged[] = [];
    for (const { text, matter } of judges) {
      const [best] = (await this.engine.suggest(tenantId, { text }, active)).matter;
      rows.push({ expected: matter, said: best?.value ?? '', confidence: best?.confidence ?? 0 });
      await others();
    }
    return rows;
  }
}

/** Of the seed corpus what was written for matters that this catalogue has, under the same name. */
function seedFor(active: ActiveCatalogue): MatterSentence[] {
  const written = new Map(readCatalogueFile().items.map(({ code, name }) => [code, name]));
  const same = new Set(active.items.filter(({ code, name }) => written.get(code) === name).map(({ code }) => code));
  return seedCorpus().filter(({ matter }) => same.has(matter));
}

const rightOf = (rows: readonly Judged[]): number => rows.filter(({ expected, said }) => expected === said).length;
