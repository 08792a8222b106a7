import { REQUEST_KINDS, type RequestKind } from '@yige/domain';
import { type Meaning, meaning } from '../duplicates/meaning.js';
import type { PackedFeatures } from '../features/packed-features.js';
import { Vocabulary } from '../features/vocabulary.js';
import { rarities, weighed } from '../features/weighing.js';
import { combined } from '../linear/combining.js';
import { CompactWeights } from '../linear/compact-weights.js';
import { type Member, memberByRarity, trainByRarity } from '../linear/members.js';
import { type NumberRow, pack, unpack } from '../storage/packed-arrays.js';
import { memberByCounting, trainByCounting } from './counting.js';
import { type KindOpinion, trainKinds } from './kinds.js';
import { wholeText } from './matter-form.js';
import { piecesOf, speakingWords, type SpokenPieces, type Voice } from './speaking-words.js';

/** What of a matter the model learns from. */
export interface MatterProfile {
  readonly code: string;
  /** Code of its class. */
  readonly parent: string;
  readonly name: string;
  readonly keywords: readonly string[];
  readonly examples: readonly string[];
}

/** A sentence of which the matter is known: of the seed corpus, or sorted by the district itself. */
export interface MatterSentence {
  readonly matter: string;
  readonly text: string;
  /** Not known of every sentence. */
  readonly kind?: RequestKind;
}

export interface RankedMatter {
  readonly code: string;
  /** Share of the trust that this matter has among all, 0 to 1. */
  readonly confidence: number;
}

export interface RankedKind {
  readonly kind: RequestKind;
  /** Probability, 0 to 1. */
  readonly confidence: number;
}

/** A text as the model understands it. */
export interface MatterReading {
  /** All matters, the likeliest first. */
  readonly matters: readonly RankedMatter[];
  /** All kinds, the likeliest first; empty when the model was taught none. */
  readonly kinds: readonly RankedKind[];
  /** The words of the text that speak the most for it, the strongest first. @throws Error for a matter or kind that the model does not know */
  wordsForMatter(code: string, most: number): string[];
  wordsForKind(kind: RequestKind, most: number): string[];
}

/** By what the standardised scores are multiplied before they become shares: `sharpness × (1 + n-grams heard) ^ growth`, less for a text of which next to nothing is known. */
export interface Calibration {
  readonly sharpness: number;
  readonly growth: number;
}

const LEAST_TEXTS = 2;
/** A byte for each matter, class, kind and learner: ten megabytes in all are not to be passed. */
const MOST_FEATURES = 27_500;
/** Chosen by cross-validation over the seed corpus; docs/triage.md has the figures of the others. */
const MATTER_COST = 0.5;
const CLASS_COST = 1;
const EPOCHS = 7;
/** How much the opinions on the class weigh beside those on the matter. */
const CLASS_WEIGHT = 0.5;
/** Likeliest on sentences of the seed corpus that were held back, of every register: the mean confidence is then the share of right ones. */
const SEED_CALIBRATION: Calibration = { sharpness: 0.35, growth: 0.1 };

/** N-grams that a text must have in common with what was taught before its scores are believed in full. */
const ENOUGH_HEARD = 8;

interface Known {
  readonly code: string;
  readonly parent: string;
  readonly name: string;
}

interface Head {
  readonly matters: readonly Known[];
  /** Texts that it was taught by. */
  readonly texts: number;
  readonly calibration: Calibration;
  readonly kinds: Omit<KindOpinion, 'members'> | null;
}

/**
 * Ranks the matters of a catalogue for a text: taught by names, keywords and examples of the catalogue, by sentences written for it, and by what a
 * district has sorted. Two learners each judge the matter and its class; a matter that both its own words and its class speak for wins.
 */
export class MatterModel {
  private readonly classOf: readonly number[];
  private readonly numbers: ReadonlyMap<string, number>;
  private readonly rarity: Float32Array;

  private constructor(
    readonly matters: readonly Known[],
    private readonly texts: number,
    private readonly vocabulary: Vocabulary,
    private readonly ofMatters: readonly Member[],
    private readonly ofClasses: readonly Member[],
    private readonly ofKinds: KindOpinion | null,
    readonly calibration: Calibration,
  ) {
    const parents = parentsOf(matters);
    this.classOf = matters.map(({ parent }) => parents.indexOf(parent));
    this.numbers = new Map(matters.map(({ code }, index) => [code, index]));
    this.rarity = rarities(vocabulary.frequency, texts);
  }

  static train(matters: readonly MatterProfile[], sentences: readonly MatterSentence[]): MatterModel {
    const numbers = new Map(matters.map(({ code }, index) => [code, index]));
    const known = [...matters.flatMap(catalogueSentences), ...sentences].filter(({ matter }) => numbers.has(matter));
    const blocks = known.map(({ text }) => wholeText(text));
    const vocabulary = Vocabulary.of(blocks, LEAST_TEXTS, MOST_FEATURES);
    const texts = blocks.map((block) => vocabulary.count(block));
    const labels = known.map(({ matter }) => numbers.get(matter)!);
    const parents = parentsOf(matters);
    const lesson = { texts, labels, classes: matters.length, frequency: vocabulary.frequency };
    const coarse = { ...lesson, labels: labels.map((matter) => parents.indexOf(matters[matter]!.parent)), classes: parents.length };
    return new MatterModel(
      matters.map(({ code, parent, name }) => ({ code, parent, name })), texts.length, vocabulary,
      [trainByCounting(lesson), trainByRarity(lesson, { cost: MATTER_COST, epochs: EPOCHS })],
      [trainByCounting(coarse), trainByRarity(coarse, { cost: CLASS_COST, epochs: EPOCHS })],
      trainKinds(texts, known.map(({ kind }) => kind), vocabulary.frequency),
      SEED_CALIBRATION,
    );
  }

  /** @throws Error for bytes that `toBytes` did not make */
  static fromBytes(bytes: Uint8Array): MatterModel {
    const { head, arrays } = unpack(bytes);
    const { matters, texts, calibration, kinds } = head as Head;
    const [hashes, frequency] = arrays as [Uint32Array, Uint32Array];
    const weights = (member: number): CompactWeights => {
      const [bytesOf, biases, largest] = arrays.slice(2 + 3 * member) as [Int8Array, Float64Array, Float64Array];
      return CompactWeights.from({ bytes: bytesOf, biases, largest });
    };
    const pair = (first: number, taught: number): Member[] => {
      const rarity = rarities(frequency, taught);
      return [memberByCounting(weights(first), rarity), memberByRarity(weights(first + 1), rarity)];
    };
    return new MatterModel(matters, texts, Vocabulary.from(hashes, frequency), pair(0, texts), pair(2, texts), kinds && { ...kinds, members: pair(4, kinds.texts) }, calibration);
  }

  toBytes(): Uint8Array {
    const head: Head = { matters: this.matters, texts: this.texts, calibration: this.calibration, kinds: this.ofKinds && { combination: this.ofKinds.combination, texts: this.ofKinds.texts } };
    const members = this.members().flatMap(({ weights: { arrays } }): NumberRow[] => [arrays.bytes, arrays.biases, arrays.largest]);
    return pack({ head, arrays: [this.vocabulary.hashes, this.vocabulary.frequency, ...members] });
  }

  /** The same model with confidences fitted elsewhere. */
  withCalibration(calibration: Calibration): MatterModel {
    return new MatterModel(this.matters, this.texts, this.vocabulary, this.ofMatters, this.ofClasses, this.ofKinds, calibration);
  }

  read(text: string): MatterReading {
    const features = this.vocabulary.count(wholeText(text));
    const shares = this.shares(features);
    const kinds = this.ofKinds === null ? [] : combined(this.ofKinds.members.map((member) => member.scores(features)), this.ofKinds.combination);
    let pieces: SpokenPieces | undefined;
    const spoken = (voices: Voice[], most: number): string[] => speakingWords((pieces ??= piecesOf(text, features, this.vocabulary)), voices, most);
    return {
      matters: this.matters.map(({ code }, index) => ({ code, confidence: shares[index]! })).sort((a, b) => b.confidence - a.confidence),
      kinds: Array.from(kinds, (confidence, index) => ({ kind: REQUEST_KINDS[index]!, confidence })).sort((a, b) => b.confidence - a.confidence),
      wordsForMatter: (code, most) => spoken(this.voicesFor(code), most),
      wordsForKind: (kind, most) => spoken((this.ofKinds?.members ?? []).map((member) => ({ member, of: REQUEST_KINDS.indexOf(kind), weight: 1 })), most),
    };
  }

  /** All matters, the likeliest first. */
  rank(text: string): readonly RankedMatter[] {
    return this.read(text).matters;
  }

  /** What the text tells of, to be set beside others that this same model has read. */
  meaningOf(text: string): Meaning {
    const features = this.vocabulary.count(wholeText(text));
    return meaning(this.shares(features), weighed(features, this.rarity));
  }

  /** The place of a matter in every `Meaning`; undefined for one that was not learnt. */
  placeOf(code: string): number | undefined {
    return this.numbers.get(code);
  }

  /** Bytes that the model needs where it is kept. */
  get byteLength(): number {
    return this.members().reduce((sum, { byteLength }) => sum + byteLength, this.vocabulary.byteLength);
  }

  /** Before they become shares: of each matter the sum of the standardised opinions, and how many n-grams were heard. */
  scores(text: string): { readonly sums: Float64Array; readonly heard: number } {
    const features = this.vocabulary.count(wholeText(text));
    return { sums: this.sums(features), heard: features.length };
  }

  private members(): Member[] {
    return [...this.ofMatters, ...this.ofClasses, ...(this.ofKinds?.members ?? [])];
  }

  private shares(features: PackedFeatures): Float64Array {
    return combined([this.sums(features)], { weights: [believed(this.calibration, features.length)], biases: this.matters.map(() => 0) });
  }

  private sums(features: PackedFeatures): Float64Array {
    const spread = (scores: Float64Array): Float64Array => Float64Array.from(this.classOf, (of) => scores[of]!);
    const sums = new Float64Array(this.matters.length);
    const hear = (opinion: Float64Array, weight: number): void => opinion.forEach((score, index) => (sums[index]! += weight * score));
    for (const member of this.ofMatters) hear(standardised(member.scores(features)), 1);
    for (const member of this.ofClasses) hear(standardised(spread(member.scores(features))), CLASS_WEIGHT);
    return sums;
  }

  private voicesFor(code: string): Voice[] {
    const of = this.numbers.get(code);
    if (of === undefined) throw new Error(`the model knows no matter ${code}`);
    return [...this.ofMatters.map((member) => ({ member, of, weight: 1 })), ...this.ofClasses.map((member) => ({ member, of: this.classOf[of]!, weight: CLASS_WEIGHT }))];
  }
}

/** @param heard n-grams of the text that the model knows */
export const believed = ({ sharpness, growth }: Calibration, heard: number): number => sharpness * (1 + heard) ** growth * Math.min(1, heard / ENOUGH_HEARD);

/** The name counts twice: it is what whoever sorts by hand goes by. */
function catalogueSentences({ code, name, keywords, examples }: MatterProfile): MatterSentence[] {
  return [name, name, keywords.join(','), ...keywords, ...examples].map((text) => ({ matter: code, text }));
}

const parentsOf = (matters: readonly Pick<Known, 'parent'>[]): string[] => [...new Set(matters.map(({ parent }) => parent))];

/** To mean nothing and spread one, so that opinions of different learners can be added. */
function standardised(scores: Float64Array): Float64Array {
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const spread = Math.sqrt(scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / scores.length) || 1;
  return scores.map((score) => (score - mean) / spread);
}
