/** Steps on either side of nothing; with nothing itself 255 values, a byte each. */
const STEPS = 127;

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
    private readonly value: readonly Float64Array[],
  ) {}

  /** What was told by `arrays`. */
  static from({ bytes, biases, largest }: WeightArrays): CompactWeights {
    return new CompactWeights(biases.length, bytes, biases, largest, Array.from(largest, decoding));
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

  /** Scores before anything is read: the biases. */
  start(): Float64Array {
    return this.biases.slice();
  }

  /** Adds what a feature says, by how much of it there is. */
  add(scores: Float64Array, feature: number, amount: number): void {
    const first = feature * this.classes;
    for (let of = 0; of < this.classes; of += 1) {
      const byte = this.bytes[first + of]!;
      if (byte !== 0) scores[of]! += amount * this.value[of]![byte + STEPS]!;
    }
  }

  /** The weight of a feature for a class. */
  at(feature: number, of: number): number {
    return this.value[of]![this.bytes[feature * this.classes + of]! + STEPS]!;
  }
}

function largestOf(weights: Float64Array, size: number): number {
  let largest = 0;
  for (let feature = 0; feature < size; feature += 1) largest = Math.max(largest, Math.abs(weights[feature]!));
  return largest === 0 ? 1 : largest;
}

const decoding = (largest: number): Float64Array =>
  Float64Array.from({ length: 2 * STEPS + 1 }, (_, index) => Math.sign(index - STEPS) * largest * ((index - STEPS) / STEPS) ** 2);
