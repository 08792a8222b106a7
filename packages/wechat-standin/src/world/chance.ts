import { createHash } from 'node:crypto';

/** Chance that can be repeated: the same seed draws the same tokens, codes and ids in the same order. */
export class Chance {
  private drawn = 0;

  constructor(private readonly seed: string) {}

  bytes(length: number): Buffer {
    const parts: Buffer[] = [];
    for (let made = 0; made < length; made += 32) parts.push(digest(`${this.seed}:${this.drawn++}`));
    return Buffer.concat(parts).subarray(0, length);
  }

  hex(length: number): string {
    return this.bytes(Math.ceil(length / 2)).toString('hex').slice(0, length);
  }

  /** Letters, digits, `-` and `_`, as tokens and codes have them. */
  word(length: number): string {
    return this.bytes(length).toString('base64url').slice(0, length);
  }

  /** Digits that begin with no zero. */
  digits(length: number): string {
    const drawn = [...this.bytes(length)].map((byte) => byte % 10);
    return `${(drawn[0] ?? 0) || 1}${drawn.slice(1).join('')}`;
  }

  coin(): boolean {
    return ((this.bytes(1)[0] ?? 0) & 1) === 1;
  }

  /** The id of one call that WeChat quotes in its errors: 8-8-8 hexadecimal digits (wechat.md §1). */
  requestId(): string {
    const text = this.hex(24);
    return `${text.slice(0, 8)}-${text.slice(8, 16)}-${text.slice(16)}`;
  }
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** A lasting id that looks like WeChat's: the same for the same names, so that a restart knows everybody again. 28 characters with the prefix. */
export const lastingId = (prefix: string, ...names: readonly string[]): string =>
  prefix + digest(names.join('\n')).toString('base64url').slice(0, 28 - prefix.length);
