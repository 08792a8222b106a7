import { featureOf, type PackedFeatures } from '../features/packed-features.js';
import { rarities } from '../features/weighing.js';
import { CompactWeights } from '../linear/compact-weights.js';
import type { Lesson, Member } from '../linear/members.js';

/** Added to every count, so that what was never seen in a class is unlikely and not impossible. */
const SMOOTHING = 0.1;

/**
 * Naive Bayes on rarity-weighed presence, each class against all others (complement, Rennie et al. 2003): learnt by counting alone, and steady
 * where a class has few sentences.
 */
export function trainByCounting({ texts, labels, classes, frequency }: Lesson): Member {
  const features = frequency.length;
  const rarity = rarities(frequency, texts.length);
  const inside = Array.from({ length: classes }, () => new Float64Array(features + 1));
  const overall = new Float64Array(features);
  const totals = new Float64Array(classes);
  texts.forEach((text, row) => {
    const of = labels[row]!;
    const length = lengthOf(text, rarity);
    for (const packed of text) {
      const amount = rarity[featureOf(packed)]! / length;
      inside[of]![featureOf(packed)]! += amount;
      overall[featureOf(packed)]! += amount;
      totals[of]! += amount;
    }
  });
  const everything = totals.reduce((sum, total) => sum + total, 0);
  inside.forEach((weights, of) => {
    const within = Math.log(totals[of]! + SMOOTHING * features);
    const without = Math.log(everything - totals[of]! + SMOOTHING * classes * features);
    for (let feature = 0; feature < features; feature += 1) {
      const here = weights[feature]!;
      const elsewhere = Math.max(0, overall[feature]! - here);
      weights[feature] = Math.log(here + SMOOTHING) - within - (Math.log(elsewhere + SMOOTHING * classes) - without);
    }
  });
  return memberByCounting(CompactWeights.of(inside), rarity);
}

/** The member that `trainByCounting` makes, of weights that were kept. */
export function memberByCounting(weights: CompactWeights, rarity: Float32Array): Member {
  return {
    weights,
    scores: (text) => {
      const length = lengthOf(text, rarity);
      return weights.read(text, (packed) => rarity[featureOf(packed)]! / length);
    },
    contribution: (packed, of) => weights.at(featureOf(packed), of) * rarity[featureOf(packed)]!,
    byteLength: weights.byteLength,
  };
}

function lengthOf(text: PackedFeatures, rarity: Float32Array): number {
  let squares = 0;
  for (const packed of text) squares += rarity[featureOf(packed)]! ** 2;
  return squares === 0 ? 1 : Math.sqrt(squares);
}
