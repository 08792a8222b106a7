import { createCipheriv, createDecipheriv, createHmac, getCiphers, getHashes, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

/** `sm4`: SM4 in counter mode with HMAC-SM3 over nonce and ciphertext (GB/T 32907, GB/T 32905), for where commercial cryptography is required. */
export const CIPHER_NAMES = ['aes-256-gcm', 'sm4'] as const;
export type CipherName = (typeof CIPHER_NAMES)[number];

export interface SealedParts {
  readonly nonce: Buffer;
  readonly body: Buffer;
  readonly tag: Buffer;
}

/** What a key of the ring is used with: one way to seal and one keyed hash, so that another cipher is nothing but another key. */
export interface CipherSuite {
  /** What this build of Node would need and does not have. */
  missing(): string[];
  /** A key for one purpose, out of the secret of the ring's key. */
  derive(secret: Buffer, purpose: string): Buffer;
  /** 32 bytes. */
  mac(key: Buffer, value: string): Buffer;
  seal(key: Buffer, clear: string): SealedParts;
  /** @throws when a part was altered. */
  open(key: Buffer, parts: SealedParts): string;
}

const KEY_BYTES = 32;
const SM4_KEY_BYTES = 16;

const aes: CipherSuite = {
  missing: () => lacking(['aes-256-gcm'], ['sha256']),
  derive: (secret, purpose) => Buffer.from(hkdfSync('sha256', secret, '', `yige/${purpose}`, KEY_BYTES)),
  mac: (key, value) => createHmac('sha256', key).update(value).digest(),
  seal(key, clear) {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', key, nonce);
    const body = Buffer.concat([cipher.update(clear, 'utf8'), cipher.final()]);
    return { nonce, body, tag: cipher.getAuthTag() };
  },
  open(key, { nonce, body, tag }) {
    // A shorter tag would be taken as well, and is guessed sooner.
    if (nonce.length !== 12 || tag.length !== 16) throw new Error('not sealed by this cipher');
    const decipher = createDecipheriv('aes-256-gcm', key, nonce);
    decipher.setAuthTag(tag);
    return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
  },
};

/** Of one key, one half seals and the other authenticates what was sealed. */
const sm4: CipherSuite = {
  missing: () => lacking(['sm4-ctr'], ['sm3']),
  derive: (secret, purpose) => Buffer.from(hkdfSync('sm3', secret, '', `yige/sm4/${purpose}`, SM4_KEY_BYTES + KEY_BYTES)),
  mac: (key, value) => createHmac('sm3', key).update(value).digest(),
  seal(key, clear) {
    const nonce = randomBytes(16);
    const cipher = createCipheriv('sm4-ctr', key.subarray(0, SM4_KEY_BYTES), nonce);
    const body = Buffer.concat([cipher.update(clear, 'utf8'), cipher.final()]);
    return { nonce, body, tag: sm4Tag(key, nonce, body) };
  },
  open(key, { nonce, body, tag }) {
    const right = sm4Tag(key, nonce, body);
    if (nonce.length !== 16 || tag.length !== right.length || !timingSafeEqual(tag, right)) throw new Error('not sealed by this key, or altered since');
    const decipher = createDecipheriv('sm4-ctr', key.subarray(0, SM4_KEY_BYTES), nonce);
    return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
  },
};

const sm4Tag = (key: Buffer, nonce: Buffer, body: Buffer): Buffer => createHmac('sm3', key.subarray(SM4_KEY_BYTES)).update(nonce).update(body).digest();

const lacking = (ciphers: readonly string[], hashes: readonly string[]): string[] => [
  ...ciphers.filter((name) => !getCiphers().includes(name)),
  ...hashes.filter((name) => !getHashes().some((known) => known.toLowerCase() === name)),
];

export const SUITES: Readonly<Record<CipherName, CipherSuite>> = { 'aes-256-gcm': aes, sm4 };
