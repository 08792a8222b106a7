import type { ChatFile } from '@/platform/photo-types';

/** What the server draws anew; everything else it turns away. */
const TAKEN = /\.(?:jpe?g|png|webp)$/iu;
const HAS_ENDING = /\.[0-9a-z]{1,8}$/iu;
/** Bytes; the server takes no more. */
const MOST_BYTES = 15 * 1024 * 1024;

export interface LeftOut {
  readonly name: string;
  readonly reason: 'kind' | 'size' | 'room';
}

/** Which files of a chat go along, and why the others do not. A photo that was sent as a file is one still; a picture without an ending is what WeChat says it is. */
export function sortedOut(files: readonly ChatFile[], room: number): { readonly taken: readonly ChatFile[]; readonly leftOut: readonly LeftOut[] } {
  const taken: ChatFile[] = [];
  const leftOut: LeftOut[] = [];
  for (const file of files) {
    const reason = !isPhoto(file) ? 'kind' : file.size > MOST_BYTES ? 'size' : taken.length >= room ? 'room' : null;
    if (reason === null) taken.push(file);
    else leftOut.push({ name: file.name, reason });
  }
  return { taken, leftOut };
}

const isPhoto = ({ name, type }: ChatFile): boolean => (HAS_ENDING.test(name) ? TAKEN.test(name) : /^image(?:\/(?:jpeg|png|webp))?$/u.test(type));
