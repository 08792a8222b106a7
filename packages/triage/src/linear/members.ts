import { countOf, featureOf, type PackedFeatures } from '../features/packed-features.js';
import { present, rarities, type SparseVector, weighed } from '../features/weighing.js';
import { CompactWeights } from './compact-weights.js';
import { separate } from './dual-descent.js';

/** What a member of the committee learns from. */
export interface Lesson {
  readonly texts: readonly PackedFeatures[];
  /** Of each text the number of its class. */
  readonly labels: readonly number[];
  readonly classes: number;
  /** Of each feature in how many of the texts it stands. */
  readonly frequency: Uint32Array;
}

/** One opinion on a text: the higher a score, the likelier the class. */
export interface Member {
  readonly weights: CompactWeights;
  scores(features: PackedFeatures): Float64Array;
  /** What a feature adds for a class in this text; for naming the words that spoke for it. */
  contribution(packed: number, of: number): number;
  readonly byteLength: number;
}

export interface MemberOptions {
  readonly cost: number;
  readonly epochs: number;
}

/** A support vector machine on counts weighed by rarity: the strongest single member on long letters. */
export function trainByRarity(lesson: Lesson, { cost, epochs }: MemberOptions): Member {
  const { texts, labels, classes, frequency } = lesson;
  const rarity = rarities(frequency, texts.length);
  const vectors = texts.map((features) => weighed(features, rarity));
  const weights = CompactWeights.of(eachClass(classes, (of) => separate(vectors, labels.map((label) => label === of), frequency.length, { cost, epochs, seed: of + 7 })));
  return memberByRarity(weights, rarity);
}

/** The member that `trainByRarity` makes, of weights that were kept. */
export function memberByRarity(weights: CompactWeights, rarity: Float32Array): Member {
  return {
    weights,
    scores: (features) => read(weights, weighed(features, rarity)),
    contribution: (packed, of) => weights.at(featureOf(packed), of) * rarity[featureOf(packed)]! * Math.min(2, countOf(packed)),
    byteLength: weights.byteLength,
  };
}

/**
 * A support vector machine on presence weighed by how much likelier a feature is in the class than outside of it (Wang and Manning 2012):
 * what naive Bayes knows, corrected where features repeat one another. Its errors differ from those of the other member.
 */
export function trainByLikelihood(lesson: Lesson, { cost, epochs }: MemberOptions): Member {
  const { texts, labels, classes, frequency } = lesson;
  const weights = CompactWeights.of(
    eachClass(classes, (of) => {
      const ratio = likelihoodRatios(lesson, of);
      const learnt = separate(texts.map((features) => present(features, ratio)), labels.map((label) => label === of), frequency.length, { cost, epochs, seed: of + 7 });
      for (let feature = 0; feature < ratio.length; feature += 1) learnt[feature]! *= ratio[feature]!;
      return learnt;
    }),
  );
  const known = new Float32Array(frequency.length).fill(1);
  return {
    weights,
    scores: (features) => read(weights, present(features, known)),
    contribution: (packed, of) => weights.at(featureOf(packed), of),
    byteLength: weights.byteLength,
  };
}

function likelihoodRatios({ texts, labels, frequency }: Lesson, of: number): Float32Array {
  const inside = new Uint32Array(frequency.length);
  let members = 0;
  texts.forEach((features, row) => {
    if (labels[row] !== of) return;
    members += 1;
    for (const packed of features) inside[featureOf(packed)]! += 1;
  });
  const others = texts.length - members;
  return Float32Array.from(frequency, (all, feature) =>
    Math.log((inside[feature]! + 1) / (members + 2)) - Math.log((Math.max(0, all - inside[feature]!) + 1) / (others + 2)),
  );
}

const read = (weights: CompactWeights, { features, values }: SparseVector): Float64Array => weights.read(features, (_, index) => values[index]!);

const eachClass = (classes: number, make: (of: number) => Float64Array): Float64Array[] => Array.from({ length: classes }, (_, of) => make(of));
