import { mix, spread } from './random.js';

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const hex32 = (word: number): string => HEX[word >>> 24]! + HEX[(word >>> 16) & 255]! + HEX[(word >>> 8) & 255]! + HEX[word & 255]!;

/**
 * Identifiers of one kind of trial rows: UUIDv7 text made from the seed, the kind and a number alone, so that any row can name any other
 * without having seen it. The time part counts milliseconds from `since`, which keeps ids of one kind in order and free of repeats.
 */
export function trialIds(seed: string, kind: string, since: number): (n: number) => string {
  const [a, b, c] = spread(`${seed}\n${kind}\nid`);
  return (n) => {
    const time = (since + n).toString(16).padStart(12, '0');
    const first = mix(n, a);
    const second = hex32(mix(n, b));
    const variant = 8 + ((first >>> 12) & 3);
    const tail = hex32(first).slice(0, 3) + variant.toString(16) + hex32(mix(n, c)).slice(0, 7) + second;
    return `${time.slice(0, 8)}-${time.slice(8)}-7${tail.slice(0, 3)}-${tail.slice(3, 7)}-${tail.slice(7)}`;
  };
}

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_LENGTH = 9;

/** Opaque place codes of nine characters in Crockford's base32, none twice. */
export function placeCodes(seed: string): () => string {
  const used = new Set<string>();
  const [a, b] = spread(`${seed}\nplace codes`);
  let n = 0;
  return () => {
    for (;;) {
      const code = base32(mix(n, a), 4) + base32(mix(n, b), CODE_LENGTH - 4);
      n++;
      if (!used.has(code)) {
        used.add(code);
        return code;
      }
    }
  };
}

function base32(word: number, length: number): string {
  let text = '';
  for (let i = 0; i < length; i++) text += CROCKFORD[(word >>> (i * 5)) & 31]!;
  return text;
}
