import { Refused, Unreachable, Unsure } from '../../platform/ports/outside-call.js';
import { ask } from './answer.js';
import { isWholePicture } from './caller.js';

const PATIENCE_MS = 8_000;
/** Where WeCom keeps the pictures that its answers name (wechat.md §6.3). */
const THEIRS = /(^|\.)qpic\.cn$/;

/**
 * A picture that an answer of WeCom names. It is fetched from Tencent's own place, or from where WeCom itself is called, and from nowhere else; no token goes with it.
 * @throws Refused for an address elsewhere; Unreachable: it may be asked for again
 */
export async function pictureAt(address: string, base: string, signal?: AbortSignal): Promise<Buffer> {
  const url = URL.parse(address);
  if (url === null || !(url.origin === new URL(base).origin || (url.protocol.startsWith('http') && THEIRS.test(url.hostname)))) throw new Refused('picture', 'config');
  // It is printed for years: nobody on the way may put another code in its place.
  if (THEIRS.test(url.hostname)) url.protocol = 'https:';
  try {
    const { bytes } = await ask(url.href, {}, { patienceMs: PATIENCE_MS, signal });
    if (!isWholePicture(bytes)) throw new Unreachable('no whole picture');
    return bytes;
  } catch (error) {
    throw error instanceof Unsure ? new Unreachable(error.message) : error;
  }
}
