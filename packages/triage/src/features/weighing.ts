import { countOf, featureOf, MOST_COUNTED, type PackedFeatures } from './packed-features.js';

/** A text as the learner sees it: which features, and how much of each. */
export interface SparseVector {
  readonly features: PackedFeatures;
  readonly values: Float32Array;
}

const LOG_COUNT = Float32Array.from({ length: MOST_COUNTED + 1 }, (_, count) => 1 + Math.log(Math.max(1, count)));

/** How much a feature tells by its rarity. @param texts how many there are in all */
export function rarities(frequency: Uint32Array, texts: number): Float32Array {
  return Float32Array.from(frequency, (held) => Math.log((texts + 1) / (held + 1)) + 1);
}

/** Logarithm of the count times rarity, brought to length one: a long letter weighs as much as a short one. */
export function weighed(features: PackedFeatures, rarity: Float32Array): SparseVector {
  const values = new Float32Array(features.length);
  let squares = 0;
  for (let index = 0; index < features.length; index += 1) {
    const packed = features[index]!;
    const value = LOG_COUNT[countOf(packed)]! * rarity[featureOf(packed)]!;
    values[index] = value;
    squares += value * value;
  }
  return { features, values: scaled(values, squares === 0 ? 1 : Math.sqrt(squares)) };
}

/** Each feature present or not, by a weight of its own, over the root of how many there are. */
export function present(features: PackedFeatures, weight: Float32Array): SparseVector {
  const values = new Float32Array(features.length);
  let known = 0;
  for (let index = 0; index < features.length; index += 1) {
    values[index] = weight[featureOf(features[index]!)]!;
    if (values[index] !== 0) known += 1;
  }
  return { features, values: scaled(values, Math.sqrt(Math.max(1, known))) };
}

function scaled(values: Float32Array, divisor: number): Float32Array {
  for (let index = 0; index < values.length; index += 1) values[index]! /= divisor;
  return values;
}
