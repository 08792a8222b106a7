/** Numbers drawn from a seed: the same seed and purpose give the same numbers on every machine (generator sfc32). */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  /** `purpose` keeps the draws of one part of the data from shifting those of another. */
  constructor(seed: string, purpose: string) {
    [this.a, this.b, this.c] = spread(`${seed}\n${purpose}`);
    for (let i = 0; i < 12; i++) this.next();
  }

  /** A number from 0 up to, but not including, 1. */
  next(): number {
    const sum = (this.a + this.b + this.counter++) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = ((this.c << 21) | (this.c >>> 11)) + sum | 0;
    return (sum >>> 0) / 4_294_967_296;
  }

  /** A whole number from 0 up to, but not including, `below`. */
  int(below: number): number {
    return Math.floor(this.next() * below);
  }

  pick<T>(from: readonly T[]): T {
    const chosen = from[this.int(from.length)];
    if (chosen === undefined) throw new Error('nothing to pick from');
    return chosen;
  }
}

/** 32 mixed bits of a number and a salt. */
export function mix(value: number, salt: number): number {
  let h = Math.imul(value ^ salt ^ 0x9e3779b9, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13) ^ (salt >>> 7), 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 16), 0x27d4eb2f);
  return (h ^ (h >>> 15)) >>> 0;
}

/** Three 32-bit numbers that depend on every character of the text. */
export function spread(text: string): [number, number, number] {
  const words: [number, number, number] = [0x243f6a88, 0x85a308d3, 0x13198a2e];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    words[0] = mix(words[0] ^ code, i);
    words[1] = mix(words[1] + code, words[0]);
    words[2] = mix(words[2] ^ Math.imul(code, 31), words[1]);
  }
  return words;
}

/**
 * Divides a total into whole shares by weight, none smaller than `least`; the shares add up to the total exactly.
 * @throws when the total does not suffice for the least.
 */
export function apportion(total: number, weights: readonly number[], least: number): number[] {
  const free = total - least * weights.length;
  if (free < 0) throw new Error(`${total} cannot be divided into ${weights.length} shares of at least ${least}`);
  const sum = weights.reduce((all, weight) => all + weight, 0);
  let given = 0;
  let weightSoFar = 0;
  return weights.map((weight) => {
    weightSoFar += weight;
    const upTo = Math.round((free * weightSoFar) / sum);
    const share = upTo - given;
    given = upTo;
    return least + share;
  });
}
