import type { Call } from './call.js';

const BLANK_LINE = Buffer.from('\r\n\r\n');

/** The file in one field of a form (`multipart/form-data`, RFC 7578); undefined where there is none. */
export function fileIn({ contentType, body }: Pick<Call, 'contentType' | 'body'>, field: string): Buffer | undefined {
  const boundary = /^multipart\/form-data;.*boundary="?([^";]+)"?/i.exec(contentType)?.[1];
  if (boundary === undefined) return undefined;
  const fence = Buffer.from(`--${boundary}`);
  for (let start = body.indexOf(fence); start >= 0; ) {
    const end = body.indexOf(fence, start + fence.length);
    if (end < 0) return undefined;
    const part = body.subarray(start + fence.length, end);
    const head = part.indexOf(BLANK_LINE);
    if (head >= 0 && nameOf(part.subarray(0, head).toString()) === field) return part.subarray(head + BLANK_LINE.length, part.length - 2);
    start = end;
  }
  return undefined;
}

const nameOf = (head: string): string | undefined => /^content-disposition:.*[; ]name="([^"]*)"/im.exec(head)?.[1];
