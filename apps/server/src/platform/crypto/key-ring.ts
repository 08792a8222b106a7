import { type CipherName, type CipherSuite, SUITES } from './cipher-suite.js';

/** The key that `YIGE_SECRET` is. What carries no key's name was written before there was a ring, and by this one. */
export const FIRST_KEY = 'k1';

const KEY_ID = /^k[1-9]\d{0,3}$/;
export const isKeyId = (id: unknown): id is string => typeof id === 'string' && KEY_ID.test(id);

/** A value that says itself by which key it was written begins with the key's name and a point. */
export const keyIdOf = (written: string): string => /^(k[1-9]\d{0,3})\./.exec(written)?.[1] ?? FIRST_KEY;

/** Something was written by a key that is not in the ring: it can be read again as soon as the key is back. */
export class UnknownKeyError extends Error {
  constructor(readonly keyId: string) {
    super(`written by key ${keyId}, which the key ring does not hold: put it back (docs/keys.md)`);
  }
}

/** One key of the ring. Its secret leaves it only derived for a purpose, and is in no print of it. */
export class RingKey {
  readonly #secret: Buffer;
  readonly #derived = new Map<string, Buffer>();
  readonly suite: CipherSuite;

  constructor(
    readonly id: string,
    readonly cipher: CipherName,
    secret: Buffer,
  ) {
    this.#secret = secret;
    this.suite = SUITES[cipher];
  }

  for(purpose: string): Buffer {
    let key = this.#derived.get(purpose);
    if (!key) {
      key = this.suite.derive(this.#secret, purpose);
      this.#derived.set(purpose, key);
    }
    return key;
  }

  /** Tells two secrets apart and tells nothing of them. */
  get fingerprint(): string {
    return this.suite.mac(this.for('fingerprint'), this.id).toString('hex').slice(0, 16);
  }
}

/** Several keys, all of which read; one of them writes. */
export class KeyRing {
  readonly active: RingKey;

  /** @throws UnknownKeyError when the key that is to write is not among them. */
  constructor(
    readonly keys: readonly RingKey[],
    activeId: string,
  ) {
    this.active = this.key(activeId);
  }

  has(id: string): boolean {
    return this.keys.some((key) => key.id === id);
  }

  /** @throws UnknownKeyError */
  key(id: string): RingKey {
    const key = this.keys.find((one) => one.id === id);
    if (!key) throw new UnknownKeyError(id);
    return key;
  }
}
