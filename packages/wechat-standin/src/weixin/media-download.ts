export type MediaKind = 'audio' | 'image';

/** `media_type` of a check (wechat.md §7.2). Video is not checked. */
export const MEDIA_KINDS: Readonly<Record<number, MediaKind>> = { 1: 'audio', 2: 'image' };

const LARGEST = 10 * 1024 * 1024;
const PATIENCE_MS = 10_000;
const HEX = (...bytes: readonly number[]): Buffer => Buffer.from(bytes);
/** How files of the documented formats begin: jpg, png, gif, bmp; mp3 (twice), aac, wma, flac, ogg (vorbis, opus), wav. AC-3 begins with 0B77. */
const STARTS: Readonly<Record<MediaKind, readonly Buffer[]>> = {
  image: [HEX(0xff, 0xd8, 0xff), HEX(0x89, 0x50, 0x4e, 0x47), Buffer.from('GIF8'), Buffer.from('BM')],
  audio: [
    Buffer.from('ID3'), HEX(0xff, 0xfb), HEX(0xff, 0xf3), HEX(0xff, 0xf2), HEX(0xff, 0xf1), HEX(0xff, 0xf9), HEX(0x30, 0x26, 0xb2, 0x75), Buffer.from('fLaC'), Buffer.from('OggS'),
    Buffer.from('RIFF'), HEX(0x0b, 0x77),
  ],
};

/** Whether WeChat could fetch a file and knows what it is: somebody who is not signed in must get it, and it has at most 10 MB. */
export async function canDownload(url: string, kind: MediaKind): Promise<boolean> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
    const file = answer.ok ? await wholeOf(answer) : undefined;
    return file !== undefined && STARTS[kind].some((start) => file.subarray(0, start.length).equals(start));
  } catch {
    return false;
  }
}

/** Undefined for what is too large; the rest of it is not waited for, whatever its length was said to be. */
async function wholeOf(answer: Response): Promise<Buffer | undefined> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of answer.body as AsyncIterable<Uint8Array>) {
    length += part.length;
    if (length > LARGEST) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
