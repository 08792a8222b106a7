import { foldCantonese, normaliseForMatching, type Tier } from '@yige/domain';
import type { GramBlock } from '../features/grams.js';
import type { PackedFeatures } from '../features/packed-features.js';
import { Vocabulary } from '../features/vocabulary.js';
import { combined } from '../linear/combining.js';
import { type Member, trainByRarity } from '../linear/members.js';
import { trainByCounting } from './counting.js';

/** What of a matter the model learns from. */
export interface MatterProfile {
  readonly code: string;
  /** Code of its class. */
  readonly parent: string;
  readonly name: string;
  readonly tier: Tier;
  readonly keywords: readonly string[];
  readonly examples: readonly string[];
}

/** A sentence of which the matter is known: of the seed corpus, or sorted by the district itself. */
export interface MatterSentence {
  readonly matter: string;
  readonly text: string;
}

export interface RankedMatter {
  readonly code: string;
  /** Share of the trust that this matter has among all, 0 to 1. */
  readonly confidence: number;
}

const LONGEST_GRAM = 3;
const LEAST_TEXTS = 2;
/** A byte for each matter, class and learner: ten megabytes in all are not to be passed. */
const MOST_FEATURES = 28_000;
/** Chosen by cross-validation over the seed corpus; docs/triage.md has the figures of the others. */
const MATTER_COST = 0.5;
const CLASS_COST = 1;
const EPOCHS = 7;
/** How much the opinions on the class weigh beside those on the matter. */
const CLASS_WEIGHT = 0.5;
/** Sharpness by which standardised scores become shares: over letters held back, the mean confidence is then the share of right ones; on short messages it is too high (docs/triage.md). */
const SHARPNESS = 0.75;
/** N-grams that a text must have in common with what was taught before its scores are believed in full. */
const ENOUGH_HEARD = 8;

/**
 * Ranks the matters of a catalogue for a text without any history: taught by names, keywords and examples of the catalogue and by sentences
 * written for it. Two learners each judge the matter and its class; a matter that both its own words and its class speak for wins.
 */
export class MatterModel {
  private constructor(
    private readonly matters: readonly MatterProfile[],
    private readonly classOf: readonly number[],
    private readonly vocabulary: Vocabulary,
    private readonly ofMatters: readonly Member[],
    private readonly ofClasses: readonly Member[],
  ) {}

  static train(matters: readonly MatterProfile[], sentences: readonly MatterSentence[]): MatterModel {
    const numbers = new Map(matters.map(({ code }, index) => [code, index]));
    const known = [...matters.flatMap(catalogueSentences), ...sentences].filter(({ matter }) => numbers.has(matter));
    const blocks = known.map(({ text }) => blocksOf(text));
    const vocabulary = Vocabulary.of(blocks, LEAST_TEXTS, MOST_FEATURES);
    const texts = blocks.map((block) => vocabulary.count(block));
    const labels = known.map(({ matter }) => numbers.get(matter)!);
    const parents = [...new Set(matters.map(({ parent }) => parent))];
    const classOf = matters.map(({ parent }) => parents.indexOf(parent));
    const lesson = { texts, labels, classes: matters.length, frequency: vocabulary.frequency };
    const coarse = { ...lesson, labels: labels.map((matter) => classOf[matter]!), classes: parents.length };
    return new MatterModel(
      matters, classOf, vocabulary,
      [trainByCounting(lesson), trainByRarity(lesson, { cost: MATTER_COST, epochs: EPOCHS })],
      [trainByCounting(coarse), trainByRarity(coarse, { cost: CLASS_COST, epochs: EPOCHS })],
    );
  }

  /** All matters, the likeliest first. */
  rank(text: string): RankedMatter[] {
    const shares = this.shares(this.vocabulary.count(blocksOf(text)));
    return this.matters.map(({ code }, index) => ({ code, confidence: shares[index]! })).sort((a, b) => b.confidence - a.confidence);
  }

  /** Bytes that the model needs where it is kept. */
  get byteLength(): number {
    return [...this.ofMatters, ...this.ofClasses].reduce((sum, { byteLength }) => sum + byteLength, this.vocabulary.byteLength);
  }

  private shares(features: PackedFeatures): Float64Array {
    const spread = (scores: Float64Array): Float64Array => Float64Array.from(this.classOf, (of) => scores[of]!);
    const opinions = [
      ...this.ofMatters.map((member) => standardised(member.scores(features))),
      ...this.ofClasses.map((member) => standardised(spread(member.scores(features)))),
    ];
    const believed = SHARPNESS * Math.min(1, features.length / ENOUGH_HEARD);
    const weights = opinions.map((_, index) => believed * (index < this.ofMatters.length ? 1 : CLASS_WEIGHT));
    return combined(opinions, { weights, biases: this.matters.map(() => 0) });
  }
}

/** The name counts twice: it is what whoever sorts by hand goes by. */
function catalogueSentences({ code, name, keywords, examples }: MatterProfile): MatterSentence[] {
  return [name, name, keywords.join(','), ...keywords, ...examples].map((text) => ({ matter: code, text }));
}

function blocksOf(text: string): GramBlock[] {
  const form = foldCantonese(normaliseForMatching(text)).replace(/\s+/g, '').replace(/\d+/g, (digits) => '0'.repeat(Math.min(3, digits.length)));
  return [{ text: `^${form}$`, seed: 0, longest: LONGEST_GRAM }];
}

/** To mean nothing and spread one, so that opinions of different learners can be added. */
function standardised(scores: Float64Array): Float64Array {
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const spread = Math.sqrt(scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / scores.length) || 1;
  return scores.map((score) => (score - mean) / spread);
}
