import { createDecipheriv, createHash, timingSafeEqual } from 'node:crypto';
import type { Instant } from '@yige/domain';
import { NotGenuine, type PushQuery } from '../../platform/ports/push-letters.port.js';

/** WeChat fills up to whole blocks of 32 bytes where AES has 16, so what fills is taken off by hand. */
const BLOCK = 32;
const RANDOM_BYTES = 16;
const LENGTH_BYTES = 4;
/** WeChat tries for fifteen seconds; whoever comes later kept it. */
const FRESH_MS = 5 * 60_000;
const SECOND_MS = 1_000;

/** A field of the address that may stand there once. */
export const textOf = (query: PushQuery, name: string): string => {
  const value = query[name];
  return typeof value === 'string' ? value : '';
};

/** Signed by token, time and nonce, and where it is encrypted by that as well. @throws NotGenuine */
export function mustBeSigned(query: PushQuery, by: { readonly token: string; readonly name: 'signature' | 'msg_signature'; readonly encrypted?: string; readonly now: Instant }): void {
  const [timestamp, nonce, given] = [textOf(query, 'timestamp'), textOf(query, 'nonce'), Buffer.from(textOf(query, by.name))];
  const parts = [by.token, timestamp, nonce, ...(by.encrypted === undefined ? [] : [by.encrypted])];
  const right = Buffer.from(createHash('sha1').update(parts.sort().join('')).digest('hex'));
  if (given.length !== right.length || !timingSafeEqual(given, right)) throw new NotGenuine('its signature is not right');
  if (!(Math.abs(by.now - Number(timestamp) * SECOND_MS) <= FRESH_MS)) throw new NotGenuine('it is old');
}

/** What stands in an encrypted push for us. @throws NotGenuine for what was made with another key, for somebody else, or was altered */
export function unsealed(encrypted: string, aesKey: string, receiver: string): string {
  const plain = decrypted(encrypted, Buffer.from(`${aesKey}=`, 'base64'));
  const begin = RANDOM_BYTES + LENGTH_BYTES;
  const end = plain.length < begin ? Infinity : begin + plain.readUInt32BE(RANDOM_BYTES);
  if (end > plain.length) throw new NotGenuine('it was sealed by another key');
  if (plain.subarray(end).toString() !== receiver) throw new NotGenuine('it is for somebody else');
  return plain.subarray(begin, end).toString();
}

function decrypted(encrypted: string, key: Buffer): Buffer {
  try {
    // The first half of the key is the initial vector, which no page says (wechat.md §7.3).
    const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
    const padded = Buffer.concat([decipher.update(Buffer.from(encrypted, 'base64')), decipher.final()]);
    const padding = padded.at(-1) ?? 0;
    if (padding >= 1 && padding <= BLOCK && padding < padded.length) return padded.subarray(0, padded.length - padding);
  } catch {
    // No whole number of blocks: the same answer as for another key.
  }
  throw new NotGenuine('it was sealed by another key');
}

export const fingerprintOf = (source: string, message: string): string => createHash('sha256').update(`${source}\0${message}`).digest('base64url').slice(0, 36);
