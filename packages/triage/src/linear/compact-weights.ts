import { featureOf, type PackedFeatures } from '../features/packed-features.js';

/** Steps on either side of nothing; with nothing itself 255 values, a byte each. */
const STEPS = 127;
/** What a byte stands for, as a share of the largest weight of its class. One table for all classes stays in the fastest memory. */
const SHARES = Float64Array.from({ length: 2 * STEPS + 1 }, (_, index) => Math.sign(index - STEPS) * ((index - STEPS) / STEPS) ** 2);

export interface WeightArrays {
  readonly bytes: Int8Array;
  readonly biases: Float64Array;
  /** Of each class the size of the weight that the largest byte stands for. */
  readonly largest: Float64Array;
}

/**
 * Weights of several classes, a byte each: small ones finer than large ones (the byte counts square roots), since most weights are small and
 * a text has hundreds of them. The weights of one feature lie together, so that a text is read in one walk.
 */
export class CompactWeights {
  private constructor(
    readonly classes: number,
    private readonly bytes: Int8Array,
    private readonly biases: Float64Array,
    private readonly largest: Float64Array,
  ) {}

  /** What was told by `arrays`. */
  static from({ bytes, biases, largest }: WeightArrays): CompactWeights {
    return new CompactWeights(biases.length, bytes, biases, largest);
  }

  /** @param all of each class its weights by feature and the bias as the last */
  static of(all: readonly Float64Array[]): CompactWeights {
    const classes = all.length;
    const size = (all[0]?.length ?? 1) - 1;
    const bytes = new Int8Array(size * classes);
    const biases = Float64Array.from(all, (weights) => weights[size]!);
    const largest = Float64Array.from(all, (weights) => largestOf(weights, size));
    all.forEach((weights, of) => {
      const scale = largest[of]!;
      for (let feature = 0; feature < size; feature += 1) {
        const weight = weights[feature]!;
        bytes[feature * classes + of] = Math.sign(weight) * Math.round(STEPS * Math.sqrt(Math.abs(weight) / scale));
      }
    });
    return CompactWeights.from({ bytes, biases, largest });
  }

  /** Everything that must be kept to have the weights again. */
  get arrays(): WeightArrays {
    return { bytes: this.bytes, biases: this.biases, largest: this.largest };
  }

  get byteLength(): number {
    return this.bytes.byteLength + this.biases.byteLength;
  }

  /** The scores of all classes for a text. @param amountOf how much there is of a feature, by where it stands in the list */
  read(features: PackedFeatures, amountOf: (packed: number, index: number) => number): Float64Array {
    const { bytes, classes } = this;
    const shares = new Float64Array(classes);
    for (let index = 0; index < features.length; index += 1) {
      const amount = amountOf(features[index]!, index);
      if (amount === 0) continue;
      const first = featureOf(features[index]!) * classes;
      for (let of = 0; of < classes; of += 1) shares[of]! += amount * SHARES[bytes[first + of]! + STEPS]!;
    }
    return shares.map((share, of) => this.biases[of]! + share * this.largest[of]!);
  }

  /** The weight of a feature for a class. */
  at(feature: number, of: number): number {
    return this.largest[of]! * SHARES[this.bytes[feature * this.classes + of]! + STEPS]!;
  }
}

function largestOf(weights: Float64Array, size: number): number {
  let largest = 0;
  for (let feature = 0; feature < size; feature += 1) largest = Math.max(largest, Math.abs(weights[feature]!));
  return largest === 0 ? 1 : largest;
}
