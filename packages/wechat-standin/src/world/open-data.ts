import { createCipheriv, createHash } from 'node:crypto';
import { type Instant, unixSeconds } from './clock.js';

/** What a phone hands on of WeChat's data: only the server that has the session key can open it. */
export interface EncryptedData {
  readonly encryptedData: string;
  readonly iv: string;
}

/** AES-128-CBC with the session key; the watermark says for which mini-program and when (wechat.md §2.3). */
export function encryptOpenData(data: Readonly<Record<string, unknown>>, { sessionKey, iv, appid, at }: { sessionKey: string; iv: Buffer; appid: string; at: Instant }): EncryptedData {
  const cipher = createCipheriv('aes-128-cbc', Buffer.from(sessionKey, 'base64'), iv);
  const plain = JSON.stringify({ ...data, watermark: { timestamp: unixSeconds(at), appid } });
  return { encryptedData: Buffer.concat([cipher.update(plain), cipher.final()]).toString('base64'), iv: iv.toString('base64') };
}

/** `signature` beside `rawData` (wechat.md §2.3). */
export const rawDataSignature = (rawData: string, sessionKey: string): string => createHash('sha1').update(rawData + sessionKey).digest('hex');
