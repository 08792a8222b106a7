import type { Chance } from '../world/chance.js';
import type { Instant } from '../world/clock.js';
import { pushSignature, sealPush } from './push-cipher.js';
import type { PushPlace } from './push-place.js';

/** One push, ready to be posted; every attempt to deliver it is the same, byte for byte. */
export interface Letter {
  readonly url: string;
  readonly body: string;
  readonly contentType: string;
}

/** Ways in which a push is not WeChat's own, or comes too late, that a receiver must turn away. */
export const FORGERIES = ['signature', 'cipher', 'receiver', 'old'] as const;
export type Forgery = (typeof FORGERIES)[number];

/** What every push is sealed and signed with. */
export interface Sealing {
  readonly place: PushPlace;
  /** Whom the encrypted text is for: an appid, in WeCom a corpid. */
  readonly receiver: string;
  readonly chance: Chance;
  readonly now: Instant;
  readonly forgery?: Forgery | undefined;
}

export interface Sealed {
  readonly encrypted: string;
  readonly timestamp: string;
  readonly nonce: string;
  /** `msg_signature`, over the encrypted text as well. */
  readonly signature: string;
  /** `signature`, over token, time and nonce alone. */
  readonly plainSignature: string;
}

const OLD_MS = 15 * 60_000;
const STRANGER = 'wx0000000000000bad';

/** Encrypts and signs a message; the signature of a forgery is sound unless it is the signature that is forged. */
export function seal(message: string, { place, receiver, chance, now, forgery }: Sealing): Sealed {
  const timestamp = String(Math.floor((forgery === 'old' ? now - OLD_MS : now) / 1_000));
  const nonce = chance.digits(10);
  const sealed = sealPush(message, { encodingAesKey: place.encodingAesKey, receiver: forgery === 'receiver' ? STRANGER : receiver, random: Buffer.from(chance.hex(16)) });
  const encrypted = forgery === 'cipher' ? flipped(sealed) : sealed;
  const token = forgery === 'signature' ? `${place.token}x` : place.token;
  return { encrypted, timestamp, nonce, signature: pushSignature(token, timestamp, nonce, encrypted), plainSignature: pushSignature(token, timestamp, nonce) };
}

/** One bit of the length inside is wrong, which nothing but decrypting shows. */
function flipped(encrypted: string): string {
  const bytes = Buffer.from(encrypted, 'base64');
  bytes.writeUInt8(bytes.readUInt8(0) ^ 0x80, 0);
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 0x01, bytes.length - 1);
  return bytes.toString('base64');
}

/** An address with parameters added to those that it has. */
export function withQuery(address: string, parameters: Readonly<Record<string, string>>): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}
