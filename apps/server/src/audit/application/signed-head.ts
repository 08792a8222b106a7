import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { FIRST_KEY, isKeyId } from '../../platform/crypto/key-ring.js';
import { Keys } from '../../platform/crypto/keys.js';

/** How far a district's chain reached at a moment, signed: kept elsewhere it shows that nothing was cut off or put back since. */
export interface SignedHead {
  readonly tenant: string;
  readonly sequence: number;
  readonly hash: string;
  readonly time: string;
  /** Of the ring: which key made the pair. Heads from before there was a ring say nothing, and are of the first. */
  readonly key?: string;
  /** Ed25519, base64url; over the other fields, see `docs/audit.md`. */
  readonly publicKey: string;
  readonly signature: string;
}

/** What stands before 32 bytes to make them a private key in PKCS #8 (RFC 8410). */
const ED25519_PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Signs and checks heads by a key of the installation's ring: whoever has only the database cannot make one. */
@Injectable()
export class HeadKey {
  constructor(private readonly keys: Keys) {}

  sign(head: Facts): SignedHead {
    const { key, publicKey } = this.pairOf(this.keys.activeId);
    return { ...head, key: this.keys.activeId, publicKey, signature: sign(null, signedText(head, publicKey), key).toString('base64url') };
  }

  /** Made by this installation and not altered since. */
  isOurs(head: SignedHead): boolean {
    const keyId = head.key ?? FIRST_KEY;
    if (!this.keys.ids.includes(keyId)) return false;
    const { key, publicKey } = this.pairOf(keyId);
    return head.publicKey === publicKey && verify(null, signedText(head, publicKey), createPublicKey(key), Buffer.from(head.signature, 'base64url'));
  }

  private pairOf(keyId: string): { key: KeyObject; publicKey: string } {
    const key = createPrivateKey({ key: Buffer.concat([ED25519_PKCS8, this.keys.hmac('audit-head', 'ed25519', keyId)]), format: 'der', type: 'pkcs8' });
    return { key, publicKey: createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64url') };
  }
}

type Facts = Pick<SignedHead, 'tenant' | 'sequence' | 'hash' | 'time'>;

const signedText = ({ tenant, sequence, hash, time }: Facts, publicKey: string): Buffer =>
  Buffer.from(JSON.stringify(['yige audit head', tenant, sequence, hash, time, publicKey]));

/** A head out of a file; null for anything else. */
export function readHead(text: string): SignedHead | null {
  try {
    const { tenant, sequence, hash, time, key, publicKey, signature } = JSON.parse(text) as Record<string, unknown>;
    const isHead = [tenant, hash, time, publicKey, signature].every((value) => typeof value === 'string') && Number.isInteger(sequence) && (key === undefined || isKeyId(key));
    return isHead ? ({ tenant, sequence, hash, time, ...(key === undefined ? {} : { key }), publicKey, signature } as SignedHead) : null;
  } catch {
    return null;
  }
}
