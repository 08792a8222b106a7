/** How the opinions of the members become one probability for each class. */
export interface Combination {
  /** Weight of each member, after its scores were brought to a common size. */
  readonly weights: readonly number[];
  readonly biases: readonly number[];
}

const STEPS = 400;
const RATE = 0.05;
/** Pull of the weights towards nothing: keeps a member from being trusted on a few lucky texts. */
const RIDGE = 1e-4;

/**
 * Fits weights and biases so that the probabilities are those that came true on texts which the members had not seen: a confidence of 0.9 is
 * then right nine times out of ten.
 * @param scores of each text, of each member, the scores of the classes
 */
export function fitCombination(scores: readonly (readonly Float64Array[])[], labels: readonly number[]): Combination {
  const members = scores[0]?.length ?? 0;
  const classes = scores[0]?.[0]?.length ?? 0;
  const parameters = new Float64Array(members + classes).fill(0, members).fill(1, 0, members);
  const mean = new Float64Array(parameters.length);
  const square = new Float64Array(parameters.length);
  for (let step = 1; step <= STEPS; step += 1) {
    const slope = slopeOf(scores, labels, parameters, members, classes);
    for (let index = 0; index < parameters.length; index += 1) {
      mean[index] = 0.9 * mean[index]! + 0.1 * slope[index]!;
      square[index] = 0.99 * square[index]! + 0.01 * slope[index]! ** 2;
      const unbiasedMean = mean[index]! / (1 - 0.9 ** step);
      const unbiasedSquare = square[index]! / (1 - 0.99 ** step);
      parameters[index]! -= (RATE * unbiasedMean) / (Math.sqrt(unbiasedSquare) + 1e-8);
    }
  }
  return { weights: [...parameters.subarray(0, members)], biases: [...parameters.subarray(members)] };
}

/** Probabilities of the classes by the scores of the members. */
export function combined(scores: readonly Float64Array[], { weights, biases }: Combination): Float64Array {
  const sums = Float64Array.from(biases);
  for (let member = 0; member < weights.length; member += 1) {
    for (let of = 0; of < sums.length; of += 1) sums[of]! += weights[member]! * scores[member]![of]!;
  }
  return softmax(sums);
}

function slopeOf(scores: readonly (readonly Float64Array[])[], labels: readonly number[], parameters: Float64Array, members: number, classes: number): Float64Array {
  const slope = new Float64Array(parameters.length);
  const now: Combination = { weights: [...parameters.subarray(0, members)], biases: [...parameters.subarray(members)] };
  scores.forEach((text, row) => {
    const probabilities = combined(text, now);
    for (let of = 0; of < classes; of += 1) {
      const excess = (probabilities[of]! - (labels[row] === of ? 1 : 0)) / scores.length;
      for (let member = 0; member < members; member += 1) slope[member]! += excess * text[member]![of]!;
      slope[members + of]! += excess;
    }
  });
  for (let index = 0; index < parameters.length; index += 1) slope[index]! += RIDGE * parameters[index]!;
  return slope;
}

function softmax(sums: Float64Array): Float64Array {
  const highest = Math.max(...sums);
  let total = 0;
  for (let of = 0; of < sums.length; of += 1) total += sums[of] = Math.exp(sums[of]! - highest);
  for (let of = 0; of < sums.length; of += 1) sums[of]! /= total;
  return sums;
}
