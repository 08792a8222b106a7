import { eachGram, type GramBlock } from './grams.js';
import { HashTable } from './hash-table.js';
import { FEATURE_BITS, MOST_COUNTED, type PackedFeatures } from './packed-features.js';

/** The n-grams that a model knows, each with a number; others are passed over. It keeps a table of counts between texts, so one reader at a time uses it. */
export class Vocabulary {
  private readonly counts: Uint16Array;
  private touched = new Int32Array(1024);

  private constructor(
    private readonly numbers: HashTable,
    /** Of each n-gram in how many of the texts it was found. */
    readonly frequency: Uint32Array,
  ) {
    this.counts = new Uint16Array(frequency.length);
  }

  /**
   * @param least n-grams of fewer texts than this are not learnt
   * @param most no more n-grams than these, the rarest left out, so that a model of many classes stays small
   */
  static of(texts: Iterable<readonly GramBlock[]>, least: number, most = 1 << FEATURE_BITS): Vocabulary {
    const places = new HashTable();
    let frequency = new Uint32Array(1 << 16);
    let last = new Int32Array(1 << 16).fill(-1);
    let row = 0;
    for (const blocks of texts) {
      for (const block of blocks) {
        eachGram(block, (hash) => {
          const place = places.placeOf(hash);
          if (place >= frequency.length) [frequency, last] = [grown(frequency), grown(last)];
          if (last[place] === row + 1) return;
          last[place] = row + 1;
          frequency[place]! += 1;
        });
      }
      row += 1;
    }
    return Vocabulary.kept(places, frequency, least, most);
  }

  /** @param hashes of the n-grams by their numbers, as `hashes` told them */
  static from(hashes: Uint32Array, frequency: Uint32Array): Vocabulary {
    const numbers = new HashTable();
    for (const hash of hashes) numbers.placeOf(hash);
    return new Vocabulary(numbers, frequency);
  }

  private static kept(places: HashTable, frequency: Uint32Array, least: number, most: number): Vocabulary {
    const { rarest, ofRarest } = whatFits(frequency, least, most);
    const numbers = new HashTable();
    const kept: number[] = [];
    let rare = 0;
    places.each((hash, place) => {
      if (frequency[place]! < rarest || (frequency[place] === rarest && ++rare > ofRarest)) return;
      numbers.placeOf(hash);
      kept.push(frequency[place]!);
    });
    return new Vocabulary(numbers, Uint32Array.from(kept));
  }

  get size(): number {
    return this.frequency.length;
  }

  /** Of each n-gram its hash, by number. */
  get hashes(): Uint32Array {
    const hashes = new Uint32Array(this.size);
    this.numbers.each((hash, number) => (hashes[number] = hash));
    return hashes;
  }

  /** Four bytes for each n-gram's hash, one for how often it was found. */
  get byteLength(): number {
    return this.size * 5;
  }

  count(blocks: readonly GramBlock[]): PackedFeatures {
    let found = 0;
    for (const block of blocks) {
      eachGram(block, (hash) => {
        const number = this.numbers.find(hash);
        if (number === -1) return;
        const count = this.counts[number]!;
        if (count < MOST_COUNTED) this.counts[number] = count + 1;
        if (count > 0) return;
        if (found === this.touched.length) this.touched = grown(this.touched);
        this.touched[found++] = number;
      });
    }
    return this.packed(found);
  }

  private packed(found: number): PackedFeatures {
    const packed = new Uint32Array(found);
    for (let index = 0; index < found; index += 1) {
      const number = this.touched[index]!;
      packed[index] = ((this.counts[number]! << FEATURE_BITS) | number) >>> 0;
      this.counts[number] = 0;
    }
    return packed;
  }
}

/** The least frequency of which there is room for any, and for how many of that frequency. */
function whatFits(frequency: Uint32Array, least: number, most: number): { rarest: number; ofRarest: number } {
  const byFrequency = new Map<number, number>();
  for (const texts of frequency) if (texts >= least) byFrequency.set(texts, (byFrequency.get(texts) ?? 0) + 1);
  let room = most;
  for (const texts of [...byFrequency.keys()].sort((a, b) => b - a)) {
    const ofThese = byFrequency.get(texts)!;
    if (ofThese > room) return { rarest: texts, ofRarest: room };
    room -= ofThese;
  }
  return { rarest: least, ofRarest: most };
}

function grown<T extends Uint32Array | Int32Array>(small: T): T {
  const large = new (small.constructor as new (length: number) => T)(small.length * 2);
  large.set(small);
  return large;
}
