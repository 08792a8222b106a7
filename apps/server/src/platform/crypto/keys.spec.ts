import { createCipheriv, createHmac, hkdfSync } from 'node:crypto';
import fc from 'fast-check';
import { CIPHER_NAMES, type CipherName, SUITES } from './cipher-suite.js';
import { KeyRing, RingKey, UnknownKeyError } from './key-ring.js';
import { Keys } from './keys.js';

const [FIRST, SECOND, THIRD] = [Buffer.alloc(32, 'first'), Buffer.alloc(32, 'second'), Buffer.alloc(32, 'third')];
const first = new RingKey('k1', 'aes-256-gcm', FIRST);
const second = (cipher: CipherName): RingKey => new RingKey('k2', cipher, SECOND);
const keysOf = (ring: readonly RingKey[], active: string): Keys => new Keys(new KeyRing(ring, active));
/** The base64url digits of one part, with one bit of it turned. */
const turned = (part: string, at: number): string => {
  const bytes = Buffer.from(part, 'base64url');
  bytes.writeUInt8(bytes.readUInt8(at % bytes.length) ^ 1, at % bytes.length);
  return bytes.toString('base64url');
};

describe.each(CIPHER_NAMES)('sealing by %s', (cipher) => {
  const keys = keysOf([first, second(cipher)], 'k2');

  it('should give back what went in, and never the same text for it', () => {
    expect(SUITES[cipher].missing()).toEqual([]);
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (clear) => {
      const [sealed, again] = [keys.encrypt('reporter-identity', clear), keys.encrypt('reporter-identity', clear)];
      expect(keys.decrypt('reporter-identity', sealed)).toBe(clear);
      expect(again).not.toBe(sealed);
      expect(sealed.startsWith('k2.')).toBe(true);
    }), { numRuns: 200 });
  });

  it('should refuse what was altered at any bit, cut, or sealed for something else', () => {
    fc.assert(fc.property(fc.string({ minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 3 }), fc.nat(60), (clear, part, at) => {
      const sealed = keys.encrypt('reporter-identity', clear);
      const parts = sealed.split('.');
      expect(() => keys.decrypt('reporter-identity', parts.map((text, n) => (n === part ? turned(text, at) : text)).join('.'))).toThrow();
      expect(() => keys.decrypt('reporter-identity', parts.slice(0, 3).join('.'))).toThrow('unreadable');
      expect(() => keys.decrypt('reporter-identity', [...parts.slice(0, 3), (parts[3] ?? '').slice(0, 6)].join('.'))).toThrow();
      expect(() => keys.decrypt('mediation-party', sealed)).toThrow();
      expect(() => keys.decrypt('reporter-identity', sealed.replace('k2.', 'k1.'))).toThrow();
    }), { numRuns: 200 });
  });

  it('should make hashes that name their key, are found under every key of the ring, and are taken from no other', () => {
    const before = keysOf([first], 'k1');
    fc.assert(fc.property(fc.string({ maxLength: 40 }), (value) => {
      const [old, now] = [before.mac('phone-index', value), keys.mac('phone-index', value)];
      expect(old).toMatch(/^[0-9a-f]{64}$/);
      expect(now).toMatch(/^k2\.[\w-]{43}$/);
      expect(keys.macs('phone-index', value)).toEqual([now, old]);
      expect([old, now].map((one) => keys.isMac('phone-index', value, one))).toEqual([true, true]);
      expect([now, `${old.slice(0, -1)}x`, '', 'k9.x'].map((one) => before.isMac('phone-index', value, one))).toEqual([false, false, false, false]);
      expect(keys.isMac('lookup-hash', value, now)).toBe(false);
    }), { numRuns: 100 });
  });
});

describe('keys of a ring', () => {
  it('should read and find what was written before there was a ring, and write as the release before can read while the first key writes', () => {
    const key = Buffer.from(hkdfSync('sha256', FIRST, '', 'yige/reporter-identity', 32));
    const nonce = Buffer.alloc(12, 7);
    const cipher = createCipheriv('aes-256-gcm', key, nonce);
    const body = Buffer.concat([cipher.update('何晓雯', 'utf8'), cipher.final()]);
    const old = ['k1', nonce.toString('base64url'), body.toString('base64url'), cipher.getAuthTag().toString('base64url')].join('.');
    const keys = keysOf([first, second('sm4')], 'k2');
    expect(keys.decrypt('reporter-identity', old)).toBe('何晓雯');
    const mac = createHmac('sha256', Buffer.from(hkdfSync('sha256', FIRST, '', 'yige/audit-entry', 32))).update('an entry').digest();
    expect(keys.isMac('audit-entry', 'an entry', mac.toString('hex'))).toBe(true);
    expect(keysOf([first], 'k1').mac('audit-entry', 'an entry')).toBe(mac.toString('hex'));
    expect(keysOf([first], 'k1').mac('audit-entry', 'an entry', 'base64url')).toBe(mac.toString('base64url'));
  });

  it('should say which key is missing', () => {
    const sealed = keysOf([first, second('aes-256-gcm')], 'k2').encrypt('reporter-identity', '何晓雯');
    const without = keysOf([first], 'k1');
    expect(() => without.decrypt('reporter-identity', sealed)).toThrow(new UnknownKeyError('k2'));
    expect(() => without.decrypt('reporter-identity', sealed)).toThrow('written by key k2, which the key ring does not hold');
    expect(() => keysOf([first], 'k3')).toThrow('written by key k3');
  });

  it('should tell two secrets apart, and show neither', () => {
    const ring = [first, new RingKey('k1', 'aes-256-gcm', THIRD)];
    expect(new Set(ring.map(({ fingerprint }) => fingerprint)).size).toBe(2);
    const shown = JSON.stringify(ring) + String(ring[0]);
    for (const secret of [FIRST, THIRD]) for (const form of ['hex', 'base64', 'utf8'] as const) expect(shown).not.toContain(secret.toString(form));
  });
});
