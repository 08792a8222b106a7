import { featureOf } from '../features/packed-features.js';
import type { SparseVector } from '../features/weighing.js';

/** What a short text tells of, to be set beside another: by the matters that it may be about, and by its words. It holds no text. */
export interface Meaning {
  /** Of each matter of the model its share of the trust, 0 to 1. */
  readonly shares: Float64Array;
  /** Weights of the n-grams that the model knows, by their numbers; their squares add up to 1. */
  readonly words: ReadonlyMap<number, number>;
}

export const meaning = (shares: Float64Array, { features, values }: SparseVector): Meaning => ({ shares, words: new Map(Array.from(features, (packed, index) => [featureOf(packed), values[index]!])) });

/** From here on two requests of one place and time are worth showing as the same to somebody who decides: of a hundred others one is shown too (docs/triage.md). */
export const ALIKE_FROM = 0.6;
/** From here on they are called the same unasked: of two hundred others one is. */
export const SAME_FROM = 0.73;

/** Two texts that mean nothing to the model are alike in that alone: matters must meet by so much of both. */
const LEAST_MET = 0.03;
/** Words in common tell little, since neighbours choose their own; they put the nearer one first, and speak where the model is at a loss. */
const WORDS_WEIGHT = 0.5;

/** How likely two texts tell of one thing, 0 to 1.5. A scale, no probability: it knows neither place nor time. */
export function likeness(one: Meaning, other: Meaning): number {
  return agreement(one.shares, other.shares) + WORDS_WEIGHT * inCommon(one.words, other.words);
}

/** The same for a request of which somebody has said the matter, whatever its words. @param matter its place among the model's matters */
export const likenessToMatter = ({ shares }: Meaning, matter: number): number => Math.sqrt(shares[matter] ?? 0);

/** Bhattacharyya's coefficient of the two: 1 where both are as unsure between the same matters. */
function agreement(one: Float64Array, other: Float64Array): number {
  let met = 0;
  let alike = 0;
  for (let matter = 0; matter < one.length; matter += 1) {
    const product = one[matter]! * other[matter]!;
    met += product;
    alike += Math.sqrt(product);
  }
  return met < LEAST_MET ? 0 : alike;
}

function inCommon(one: Meaning['words'], other: Meaning['words']): number {
  let sum = 0;
  for (const [word, weight] of one) sum += weight * (other.get(word) ?? 0);
  return sum;
}
