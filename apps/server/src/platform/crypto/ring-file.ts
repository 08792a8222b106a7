import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { type Config, ConfigError } from '../config/config.js';
import { isWeakSecret, SECRET_BYTES } from '../config/weak-secret.js';
import type { KeyWrap } from '../ports/key-wrap.port.js';
import { CIPHER_NAMES, type CipherName, SUITES } from './cipher-suite.js';
import { FIRST_KEY, isKeyId, KeyRing, RingKey } from './key-ring.js';

/** A key as it lies in the file; `secret` is what the port for keys made of it. */
interface KeptKey {
  readonly id: string;
  readonly cipher: CipherName;
  readonly secret: string;
}

interface KeptRing {
  readonly active: string;
  readonly keys: readonly KeptKey[];
}

/** The ring as settings have it: `YIGE_SECRET` is key k1, and the file `YIGE_KEY_RING` has the later ones and says which of all writes. */
export class RingFile {
  constructor(
    private readonly config: Pick<Config, 'secret' | 'keyRingFile' | 'mode'>,
    private readonly wrap: KeyWrap,
  ) {}

  /** @throws ConfigError for a file that cannot be read, a weak secret, or a cipher that this Node does not have. */
  async open(): Promise<KeyRing> {
    const { active, keys } = this.kept();
    const ring = this.config.secret === null ? [] : [new RingKey(FIRST_KEY, 'aes-256-gcm', this.config.secret)];
    for (const kept of keys) {
      const key = await this.opened(kept);
      const twin = ring.find(({ id }) => id === key.id);
      if (twin && twin.fingerprint !== key.fingerprint) throw new ConfigError(`key ${key.id} of ${this.config.keyRingFile} is not what YIGE_SECRET says: take one of the two away`);
      if (!twin) ring.push(key);
    }
    if (!ring.some(({ id }) => id === active)) throw new ConfigError(`${this.config.keyRingFile} says that key ${active} writes, and does not hold it`);
    return new KeyRing(ring, active);
  }

  /** Makes a key that reads; `writes`: from the next start on it is the one that writes. @returns its name */
  async add(cipher: CipherName, writes: boolean): Promise<string> {
    mustBeThere(cipher);
    const { active, keys } = this.kept();
    const numbers = keys.map(({ id }) => Number(id.slice(1)));
    const id = `k${Math.max(this.config.secret === null ? 0 : 1, ...numbers) + 1}`;
    const secret = await this.wrap.wrap(randomBytes(SECRET_BYTES));
    this.write({ active: writes || (this.config.secret === null && keys.length === 0) ? id : active, keys: [...keys, { id, cipher, secret }] });
    return id;
  }

  activate(id: string): void {
    this.write({ ...this.kept(), active: id });
  }

  /** Whoever calls it has asked whether anything still needs the key. */
  drop(id: string): void {
    const { active, keys } = this.kept();
    this.write({ active, keys: keys.filter((key) => key.id !== id) });
  }

  private async opened({ id, cipher, secret }: KeptKey): Promise<RingKey> {
    mustBeThere(cipher);
    const bytes = await this.wrap.unwrap(secret).catch((error: unknown) => {
      throw new ConfigError(`key ${id} of ${this.config.keyRingFile} cannot be opened: ${error instanceof Error ? error.message : String(error)}`);
    });
    if (bytes.length !== SECRET_BYTES || isWeakSecret(bytes)) throw new ConfigError(`key ${id} of ${this.config.keyRingFile} is weak: it must be ${SECRET_BYTES} random bytes, as "yige keys rotate" makes them`);
    return new RingKey(id, cipher, bytes);
  }

  private kept(): KeptRing {
    const file = this.config.keyRingFile;
    if (!existsSync(file)) return { active: FIRST_KEY, keys: [] };
    if (this.config.mode === 'production' && process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) throw new ConfigError(`${file} holds keys and may be read by others: chmod 600 ${file}`);
    const read = readRing(readFileSync(file, 'utf8'));
    if (read === null) throw new ConfigError(`${file} is no key ring: docs/keys.md says what it looks like`);
    return read;
  }

  /** Whole or not at all: half a ring would be keys that are lost. */
  private write(ring: KeptRing): void {
    const file = this.config.keyRingFile;
    writeFileSync(`${file}.part`, `${JSON.stringify(ring, null, 2)}\n`, { mode: 0o600, flush: true });
    chmodSync(`${file}.part`, 0o600);
    renameSync(`${file}.part`, file);
  }
}

function mustBeThere(cipher: CipherName): void {
  const missing = SUITES[cipher].missing();
  if (missing.length > 0) throw new ConfigError(`a key of the ring is for ${cipher}, and this Node has no ${missing.join(' and no ')}: use a build of Node whose OpenSSL has it`);
}

function readRing(text: string): KeptRing | null {
  try {
    const { active, keys } = JSON.parse(text) as { active: unknown; keys: unknown };
    const isRing = isKeyId(active) && Array.isArray(keys) && keys.every(isKept) && new Set(keys.map(({ id }) => id)).size === keys.length;
    return isRing ? { active, keys } : null;
  } catch {
    return null;
  }
}

function isKept(key: unknown): key is KeptKey {
  if (typeof key !== 'object' || key === null) return false;
  const { id, cipher, secret } = key as Record<string, unknown>;
  return isKeyId(id) && CIPHER_NAMES.some((name) => name === cipher) && typeof secret === 'string';
}
