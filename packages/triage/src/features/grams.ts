/** A part of a text whose character n-grams are features of their own, apart from those of other parts. */
export interface GramBlock {
  readonly text: string;
  /** The same n-gram in two blocks of different seeds is two features. */
  readonly seed: number;
  /** Characters of the longest n-gram; the shortest has one. */
  readonly longest: number;
}

/**
 * Calls `take` with a hash of 32 bits for every character n-gram. The hash is mixed well enough that its low bits may choose a slot, and wide
 * enough that among a million n-grams hardly any two meet, as they do in a narrow table.
 */
export function eachGram({ text, seed, longest }: GramBlock, take: (hash: number) => void): void {
  const first = Math.imul(seed + 1, 0x9e3779b1) | 0;
  for (let start = 0; start < text.length; start += 1) {
    const most = Math.min(longest, text.length - start);
    let hash = first;
    for (let length = 1; length <= most; length += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(start + length - 1), 0x01000193);
      hash ^= hash >>> 15;
      const mixed = Math.imul(hash ^ Math.imul(length, 0x51ed27), 0x85ebca6b);
      take((mixed ^ (mixed >>> 13)) >>> 0);
    }
  }
}
