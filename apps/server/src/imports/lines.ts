import { open } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { pipeline, type Readable, Transform } from 'node:stream';

/** One line without its end; `bytes` is null when it was longer than {@link MAX_LINE_BYTES} and not kept. */
export interface Line {
  /** Counted from 1. */
  readonly number: number;
  readonly bytes: Buffer | null;
}

/** Far beyond any letter, and little enough that a file of another kind cannot fill the memory. */
export const MAX_LINE_BYTES = 1024 * 1024;

/** Letters pack to a fifth, tables to a twentieth. What grows beyond this was made to fill a disk or a day. */
const MOST_UNPACKED = { times: 100, freeBytes: 8 * 1024 * 1024 };

const LINE_FEED = 0x0a;
const GZIP_SIGN = Buffer.from([0x1f, 0x8b]);

/**
 * The lines of a file, plain or gzip by its first bytes, as a stream. Lines end at LF alone: inside JSON the other Unicode line ends may
 * stand as they are. An empty line at the very end is none.
 * @throws the error of the file or of its compression
 */
export async function* linesOf(file: string): AsyncGenerator<Line> {
  const stream = await opened(file);
  let number = 0;
  let rest: Buffer[] = [];
  let restBytes = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
      yield line(++number, [...rest, chunk.subarray(from, end)], restBytes + end - from);
      rest = [];
      restBytes = 0;
      from = end + 1;
    }
    restBytes += chunk.length - from;
    if (restBytes <= MAX_LINE_BYTES) rest.push(chunk.subarray(from));
    else rest = [];
  }
  if (restBytes > 0) yield line(number + 1, rest, restBytes);
}

function line(number: number, parts: readonly Buffer[], length: number): Line {
  return { number, bytes: length > MAX_LINE_BYTES ? null : Buffer.concat(parts) };
}

async function opened(file: string): Promise<Readable> {
  const handle = await open(file);
  const sign = Buffer.alloc(GZIP_SIGN.length);
  try {
    await handle.read(sign, 0, sign.length, 0);
  } finally {
    await handle.close();
  }
  const stream = createReadStream(file);
  // The error of either stream reaches whoever reads the last one.
  return sign.equals(GZIP_SIGN) ? pipeline(stream, createGunzip(), bounded(() => stream.bytesRead), () => undefined) : stream;
}

/** @throws Error through the stream when a packed file holds absurdly more than it weighs. */
function bounded(packedBytes: () => number): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length;
      if (bytes > MOST_UNPACKED.freeBytes && bytes > MOST_UNPACKED.times * packedBytes()) done(new Error('the file unpacks to far more than it weighs and is not read further'));
      else done(null, chunk);
    },
  });
}
