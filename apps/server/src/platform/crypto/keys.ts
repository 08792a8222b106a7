import { createHash, timingSafeEqual } from 'node:crypto';
import { FIRST_KEY, keyIdOf, type KeyRing, type RingKey } from './key-ring.js';

/** What a derived key is for. One key never serves two purposes. */
export type KeyPurpose = 'lookup-code' | 'lookup-hash' | 'reporter-identity' | 'phone-index' | 'attachment-claim' | 'photo-link' | 'poster-link' | 'attempt-source' | 'audit-entry' | 'audit-head' | 'audit-source' | 'mediation-party' | 'wechat-openid' | 'wechat-address' | 'wechat-invitation' | 'wechat-invitation-hash' | 'opengid' | 'opengid-address' | 'claim-code' | 'claim-hash'
  | 'sign-on-ticket' | 'sign-on-proof' | 'sign-on-subject'
  | 'sign-in-device' | 'account-link' | 'second-factor' | 'recovery-code'
  | 'service-token' | 'platform-push'
  | 'group-robot'
  | 'household-code' | 'household-hash' | 'household-contact';

/** How a keyed hash of the first key is written: it carries no name, as before there was a ring, so that a process of the release before reads it too. */
type Bare = 'hex' | 'base64url';

/** Keys derived from the ring, and the few primitives the features need from them. What is written names its key; what is read is read by the key it names. */
export class Keys {
  constructor(private readonly ring: KeyRing) {}

  /** Name of the key that writes. */
  get activeId(): string {
    return this.ring.active.id;
  }

  /** Names of all keys that read, the one that writes first. */
  get ids(): string[] {
    return [this.activeId, ...this.ring.keys.map(({ id }) => id).filter((id) => id !== this.activeId)];
  }

  /** Bytes that follow from a value and a key, for what is made anew each time; whoever must make the same again remembers the key's name. @throws UnknownKeyError */
  hmac(purpose: KeyPurpose, value: string, keyId = this.activeId): Buffer {
    return macBy(this.ring.key(keyId), purpose, value);
  }

  /** A keyed hash to keep or to hand out. */
  mac(purpose: KeyPurpose, value: string, bare: Bare = 'hex'): string {
    return written(this.ring.active, this.hmac(purpose, value), bare);
  }

  /** What {@link mac} may have written for a value, by whichever key: to look for it. The key that writes comes first. */
  macs(purpose: KeyPurpose, value: string): string[] {
    return this.ids.map((id) => written(this.ring.key(id), this.hmac(purpose, value, id), 'hex'));
  }

  /** Whether {@link mac} wrote this for the value. */
  isMac(purpose: KeyPurpose, value: string, given: string, bare: Bare = 'hex'): boolean {
    const id = keyIdOf(given);
    if (!this.ring.has(id)) return false;
    const [right, shown] = [Buffer.from(written(this.ring.key(id), this.hmac(purpose, value, id), bare)), Buffer.from(given)];
    return right.length === shown.length && timingSafeEqual(right, shown);
  }

  /** Sealed by the cipher of the key that writes: its name, nonce, body and tag. */
  encrypt(purpose: KeyPurpose, clear: string): string {
    const { active } = this.ring;
    const { nonce, body, tag } = active.suite.seal(active.for(purpose), clear);
    return [active.id, ...[nonce, body, tag].map((part) => part.toString('base64url'))].join('.');
  }

  /** @throws UnknownKeyError for a key that is not in the ring, Error for what was not made by {@link encrypt} or was altered since. */
  decrypt(purpose: KeyPurpose, sealed: string): string {
    const [id, ...parts] = sealed.split('.');
    const [nonce, body, tag] = parts.map((part) => Buffer.from(part, 'base64url'));
    if (id === undefined || keyIdOf(sealed) !== id || parts.length !== 3 || !nonce || !body || !tag) throw new Error('unreadable sealed value');
    const key = this.ring.key(id);
    return key.suite.open(key.for(purpose), { nonce, body, tag });
  }
}

const macBy = (key: RingKey, purpose: KeyPurpose, value: string): Buffer => key.suite.mac(key.for(purpose), value);

const written = ({ id }: RingKey, mac: Buffer, bare: Bare): string => (id === FIRST_KEY ? mac.toString(bare) : `${id}.${mac.toString('base64url')}`);

export const sha256 = (value: string | Buffer): string => createHash('sha256').update(value).digest('hex');
