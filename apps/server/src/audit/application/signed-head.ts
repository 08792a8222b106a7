import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Keys } from '../../platform/crypto/keys.js';

/** How far a district's chain reached at a moment, signed: kept elsewhere it shows that nothing was cut off or put back since. */
export interface SignedHead {
  readonly tenant: string;
  readonly sequence: number;
  readonly hash: string;
  readonly time: string;
  /** Ed25519, base64url; over the other fields, see `docs/audit.md`. */
  readonly publicKey: string;
  readonly signature: string;
}

/** What stands before 32 bytes to make them a private key in PKCS #8 (RFC 8410). */
const ED25519_PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Signs and checks heads by a key of the installation's secret: whoever has only the database cannot make one. */
@Injectable()
export class HeadKey {
  constructor(private readonly keys: Keys) {}

  sign(head: Pick<SignedHead, 'tenant' | 'sequence' | 'hash' | 'time'>): SignedHead {
    const key = createPrivateKey({ key: Buffer.concat([ED25519_PKCS8, this.keys.hmac('audit-head', 'ed25519')]), format: 'der', type: 'pkcs8' });
    const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64url');
    return { ...head, publicKey, signature: sign(null, signedText(head, publicKey), key).toString('base64url') };
  }

  /** Made by this installation and not altered since. */
  isOurs(head: SignedHead): boolean {
    const { publicKey } = this.sign(head);
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64url'), format: 'der', type: 'spki' });
    return head.publicKey === publicKey && verify(null, signedText(head, publicKey), key, Buffer.from(head.signature, 'base64url'));
  }
}

const signedText = ({ tenant, sequence, hash, time }: Pick<SignedHead, 'tenant' | 'sequence' | 'hash' | 'time'>, publicKey: string): Buffer =>
  Buffer.from(JSON.stringify(['yige audit head', tenant, sequence, hash, time, publicKey]));

/** A head out of a file; null for anything else. */
export function readHead(text: string): SignedHead | null {
  try {
    const { tenant, sequence, hash, time, publicKey, signature } = JSON.parse(text) as Record<string, unknown>;
    const isHead = [tenant, hash, time, publicKey, signature].every((value) => typeof value === 'string') && Number.isInteger(sequence);
    return isHead ? ({ tenant, sequence, hash, time, publicKey, signature } as SignedHead) : null;
  } catch {
    return null;
  }
}
