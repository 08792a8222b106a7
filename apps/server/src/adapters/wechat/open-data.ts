import { createDecipheriv } from 'node:crypto';
import type { Instant } from '@yige/domain';
import { Refused } from '../../platform/ports/outside-call.js';
import type { OpenedData, SealedByPhone } from '../../platform/ports/wechat-sign-in.port.js';

/** A card is opened and filed from within this; what is older was kept by somebody to be shown again. */
const FRESH_MS = 10 * 60_000;
const SECOND_MS = 1_000;
const KEY_BYTES = 16;

/** Opens what a phone sealed by the session key (AES-128-CBC, wechat.md §2.3). @throws Refused `relogin` for whatever is not ours, not whole or not fresh */
export function openData({ encryptedData, iv }: SealedByPhone, { sessionKey, appid, now }: { sessionKey: string; appid: string; now: Instant }): OpenedData {
  const said = decrypted(encryptedData, Buffer.from(sessionKey, 'base64'), Buffer.from(iv, 'base64'));
  const { watermark, ...rest } = said;
  const mark = typeof watermark === 'object' && watermark !== null ? (watermark as Record<string, unknown>) : {};
  const sealedAt = Number(mark['timestamp']) * SECOND_MS;
  if (mark['appid'] !== appid || !(Math.abs(now - sealedAt) <= FRESH_MS)) throw refused();
  return { said: rest, sealedAt };
}

function decrypted(data: string, key: Buffer, iv: Buffer): Record<string, unknown> {
  if (key.length !== KEY_BYTES || iv.length !== KEY_BYTES) throw refused();
  try {
    const decipher = createDecipheriv('aes-128-cbc', key, iv);
    const said: unknown = JSON.parse(Buffer.concat([decipher.update(Buffer.from(data, 'base64')), decipher.final()]).toString());
    if (typeof said === 'object' && said !== null) return said as Record<string, unknown>;
  } catch {
    // Another key, or altered on its way: the same answer as for what is not ours.
  }
  throw refused();
}

/** In the words of WeChat's own code for a signature that is not right. */
const refused = (): Refused => new Refused(87009, 'relogin');
