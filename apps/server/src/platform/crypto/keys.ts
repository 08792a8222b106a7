import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';

/** What a derived key is for. One key never serves two purposes. */
export type KeyPurpose = 'lookup-code' | 'lookup-hash' | 'reporter-identity' | 'phone-index' | 'attachment-claim' | 'photo-link' | 'attempt-source' | 'audit-entry' | 'audit-head' | 'audit-source' | 'mediation-party'
  | 'sign-on-ticket' | 'sign-on-proof' | 'sign-on-subject'
  | 'sign-in-device' | 'account-link' | 'second-factor' | 'recovery-code'
  | 'household-code' | 'household-hash' | 'household-contact';

/** Keys derived from the installation's secret, and the few primitives the features need from them. */
@Injectable()
export class Keys {
  private readonly derived = new Map<KeyPurpose, Buffer>();

  constructor(private readonly config: Config) {}

  hmac(purpose: KeyPurpose, value: string): Buffer {
    return createHmac('sha256', this.key(purpose)).update(value).digest();
  }

  /** AES-256-GCM; the answer carries key generation, nonce and tag, so that a rotated key can still read it. */
  encrypt(purpose: KeyPurpose, clear: string): string {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.key(purpose), nonce);
    const sealed = Buffer.concat([cipher.update(clear, 'utf8'), cipher.final()]);
    return ['k1', nonce.toString('base64url'), sealed.toString('base64url'), cipher.getAuthTag().toString('base64url')].join('.');
  }

  /** @throws when the text was not made by {@link encrypt} with this secret, or was altered since. */
  decrypt(purpose: KeyPurpose, sealed: string): string {
    const [generation, nonce, body, tag] = sealed.split('.');
    if (generation !== 'k1' || nonce === undefined || body === undefined || tag === undefined) throw new Error('unreadable sealed value');
    const decipher = createDecipheriv('aes-256-gcm', this.key(purpose), Buffer.from(nonce, 'base64url'));
    decipher.setAuthTag(Buffer.from(tag, 'base64url'));
    return Buffer.concat([decipher.update(Buffer.from(body, 'base64url')), decipher.final()]).toString('utf8');
  }

  private key(purpose: KeyPurpose): Buffer {
    let key = this.derived.get(purpose);
    if (!key) {
      key = Buffer.from(hkdfSync('sha256', this.config.secret, '', `yige/${purpose}`, 32));
      this.derived.set(purpose, key);
    }
    return key;
  }
}

export const sha256 = (value: string | Buffer): string => createHash('sha256').update(value).digest('hex');
