import { Problem } from '../../platform/http/problem.js';
import { drawing } from '../../platform/pictures/drawing.js';
import { Turns } from './turns.js';

/** No telephone makes larger ones; a bomb claims more. */
const MAX_PIXELS = 51_000_000;
/** A picture of a screen; drawing it takes several times the memory of a photo, which is read smaller from the start. */
const MAX_PIXELS_PNG = 26_000_000;
/** Drawing takes up to some 110 MB, whatever is sent: one at a time, and few wait with their bytes in memory. */
const turns = new Turns({ atOnce: 1, waiting: 16 });

const FULL_EDGE = 2048;
const THUMB_EDGE = 360;

export interface Photo {
  readonly full: Buffer;
  readonly thumb: Buffer;
  readonly width: number;
  readonly height: number;
}

const SIGNATURES: readonly ((head: Buffer) => boolean)[] = [
  (head) => head.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])),
  (head) => head.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])),
  (head) => head.subarray(0, 4).toString('latin1') === 'RIFF' && head.subarray(8, 12).toString('latin1') === 'WEBP',
];

/**
 * Makes a clean photo of what was sent: only the picture is drawn anew, upright, so that place, camera and anything hidden behind it stay out.
 * The first bytes decide what it is; a name or a declared type decides nothing.
 * @throws Problem when it is not a JPEG, PNG or WebP that can be drawn, or too many are sent at this moment.
 */
export async function reEncode(bytes: Buffer): Promise<Photo> {
  if (!SIGNATURES.some((matches) => matches(bytes))) throw new Problem('ATTACHMENT.NOT_A_PHOTO');
  return turns.take(() => drawn(bytes));
}

async function drawn(bytes: Buffer): Promise<Photo> {
  const sharp = await drawing();
  try {
    const upright = sharp(bytes, { limitInputPixels: bytes[0] === 0x89 ? MAX_PIXELS_PNG : MAX_PIXELS, failOn: 'warning', pages: 1 }).rotate();
    const fitted = upright.resize(FULL_EDGE, FULL_EDGE, { fit: 'inside', withoutEnlargement: true }).flatten({ background: '#ffffff' });
    const full = await fitted.jpeg({ quality: 82, mozjpeg: true }).toBuffer({ resolveWithObject: true });
    const thumb = await sharp(full.data).resize(THUMB_EDGE, THUMB_EDGE, { fit: 'cover' }).jpeg({ quality: 74 }).toBuffer();
    return { full: full.data, thumb, width: full.info.width, height: full.info.height };
  } catch {
    throw new Problem('ATTACHMENT.NOT_A_PHOTO');
  }
}
