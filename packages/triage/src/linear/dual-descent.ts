import { featureOf } from '../features/packed-features.js';
import type { SparseVector } from '../features/weighing.js';
import { Shuffler } from './shuffler.js';

export interface DescentOptions {
  /** How much an error costs against large weights. */
  readonly cost: number;
  readonly epochs: number;
  readonly seed: number;
}

/** Largest step below which nothing more is gained. */
const TOLERANCE = 0.03;

/**
 * Weights of a linear support vector machine with squared hinge loss, by coordinate descent on the dual (Hsieh et al. 2008). The last weight
 * is the bias. @param positive whether each of the vectors belongs to the class
 */
export function separate(vectors: readonly SparseVector[], positive: ArrayLike<boolean>, size: number, { cost, epochs, seed }: DescentOptions): Float64Array {
  const weights = new Float64Array(size + 1);
  const alphas = new Float64Array(vectors.length);
  const norms = vectors.map(({ values }) => 1 + values.reduce((sum, value) => sum + value * value, 0));
  const slack = 0.5 / cost;
  const shuffler = new Shuffler(vectors.length, seed);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    let largest = 0;
    for (const row of shuffler.next()) {
      const vector = vectors[row]!;
      const side = positive[row] === true ? 1 : -1;
      const alpha = alphas[row]!;
      const gradient = side * scoreOf(weights, vector) - 1 + slack * alpha;
      largest = Math.max(largest, Math.abs(alpha === 0 ? Math.min(gradient, 0) : gradient));
      const better = Math.max(alpha - gradient / (norms[row]! + slack), 0);
      if (better === alpha) continue;
      alphas[row] = better;
      move(weights, vector, (better - alpha) * side);
    }
    if (largest < TOLERANCE) break;
  }
  return weights;
}

function scoreOf(weights: Float64Array, { features, values }: SparseVector): number {
  let score = weights[weights.length - 1]!;
  for (let index = 0; index < features.length; index += 1) score += weights[featureOf(features[index]!)]! * values[index]!;
  return score;
}

function move(weights: Float64Array, { features, values }: SparseVector, step: number): void {
  for (let index = 0; index < features.length; index += 1) weights[featureOf(features[index]!)]! += step * values[index]!;
  weights[weights.length - 1]! += step;
}
