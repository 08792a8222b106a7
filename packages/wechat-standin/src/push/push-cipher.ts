import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';

/** Padding goes to whole blocks of 32, though AES has blocks of 16: the cipher's own padding cannot be used (wechat.md §7.3). */
const BLOCK = 32;
const RANDOM_LENGTH = 16;

/** `signature` of a push, or with the encrypted text as the fourth part its `msg_signature` (wechat.md §7.3). */
export const pushSignature = (...parts: readonly string[]): string => createHash('sha1').update([...parts].sort().join('')).digest('hex');

/** The 32 bytes of an EncodingAESKey, 43 characters of the console. */
export function keyOf(encodingAesKey: string): Buffer {
  const key = Buffer.from(`${encodingAesKey}=`, 'base64');
  if (encodingAesKey.length !== 43 || key.length !== 32) throw new Error('an EncodingAESKey has 43 characters of base64');
  return key;
}

/** What a push says, encrypted for one receiver: an appid, or in WeCom a corpid. `random`: 16 bytes that make each push look different. */
export function sealPush(message: string, { encodingAesKey, receiver, random }: { encodingAesKey: string; receiver: string; random: Buffer }): string {
  const key = keyOf(encodingAesKey);
  const said = Buffer.from(message);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(said.length);
  const plain = Buffer.concat([random, length, said, Buffer.from(receiver)]);
  const padding = BLOCK - (plain.length % BLOCK);
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  return Buffer.concat([cipher.update(Buffer.concat([plain, Buffer.alloc(padding, padding)])), cipher.final()]).toString('base64');
}

/** What an encrypted text says, and for whom; the answer to a push is read so. @throws Error for what was not made with this key */
export function openPush(encrypted: string, encodingAesKey: string): { readonly message: string; readonly receiver: string; readonly random: Buffer } {
  const key = keyOf(encodingAesKey);
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  const padded = Buffer.concat([decipher.update(Buffer.from(encrypted, 'base64')), decipher.final()]);
  const padding = padded.at(-1) ?? 0;
  if (padding < 1 || padding > BLOCK || padded.length - padding < RANDOM_LENGTH + 4) throw new Error('not encrypted with this key');
  const plain = padded.subarray(0, padded.length - padding);
  const end = RANDOM_LENGTH + 4 + plain.readUInt32BE(RANDOM_LENGTH);
  if (end > plain.length) throw new Error('not encrypted with this key');
  return { message: plain.subarray(RANDOM_LENGTH + 4, end).toString(), receiver: plain.subarray(end).toString(), random: plain.subarray(0, RANDOM_LENGTH) };
}
