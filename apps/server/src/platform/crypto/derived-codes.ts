import { formatLookupCode, lookupCodeFromBytes, parseLookupCode } from '@yige/domain';
import type { KeyPurpose, Keys } from './keys.js';

/** Codes that follow from an id, so that they can be shown again while only their keyed hash is kept. */
export abstract class DerivedCodes {
  protected constructor(
    private readonly keys: Keys,
    private readonly code: KeyPurpose,
    private readonly kept: KeyPurpose,
  ) {}

  /** Name of the key by which a new code is made; what shows it again remembers it. */
  get keyId(): string {
    return this.keys.activeId;
  }

  of(id: string, keyId: string): string {
    return formatLookupCode(lookupCodeFromBytes(this.keys.hmac(this.code, id, keyId)));
  }

  /** What is kept of a new code of this id. */
  hashOfNew(id: string): string {
    return this.keys.mac(this.kept, bare(this.of(id, this.keyId)));
  }

  /** What may be kept of a code that somebody typed, by whichever key; none when it cannot be a code. */
  hashes(typed: string): string[] {
    const code = parseLookupCode(typed);
    return code === null ? [] : this.keys.macs(this.kept, code);
  }

  /** The code of this id whose hash is kept, by whichever key it was made. @throws Error for a hash of no code of this id */
  shown(id: string, hash: string): string {
    const code = this.keys.ids.map((keyId) => this.of(id, keyId)).find((one) => this.keys.isMac(this.kept, bare(one), hash));
    if (code === undefined) throw new Error('a kept hash is of no code of its own');
    return code;
  }

  /** What is kept of the code of this id, by the key that writes now; null when the hash is of no code of this id. */
  rehashed(id: string, hash: string): string | null {
    const code = this.keys.ids.map((keyId) => bare(this.of(id, keyId))).find((one) => this.keys.isMac(this.kept, one, hash));
    return code === undefined ? null : this.keys.mac(this.kept, code);
  }
}

function bare(code: string): string {
  const read = parseLookupCode(code);
  if (read === null) throw new Error('a code of our own making could not be read');
  return read;
}
