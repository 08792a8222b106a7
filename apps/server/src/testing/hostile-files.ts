import { deflateSync, crc32 } from 'node:zlib';
import sharp from 'sharp';

/** Files as attackers send them. */

export const plainJpeg = (): Promise<Buffer> => sharp({ create: { width: 640, height: 480, channels: 3, background: '#3a7' } }).jpeg().toBuffer();

/** Where and with what it was taken, who made it, and a script after its end. */
export async function tellingJpeg(): Promise<Buffer> {
  const photo = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#3a7' } })
    .withExif({ IFD0: { Make: 'SECRETMAKE', Artist: 'SECRETARTIST', ImageDescription: '<?php system($_GET[0]); ?>' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '22/1 48/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '113/1 31/1 0/1' } })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">SECRETXMP</x:xmpmeta>')
    .jpeg()
    .toBuffer();
  return Buffer.concat([photo, Buffer.from('<?php echo "SECRETTAIL"; ?><script>alert(1)</script>PKZIP')]);
}

export const WHAT_IT_TELLS = /SECRET|GPS|<\?php|<script|Exif|xmpmeta|ICC_PROFILE|PKZIP/;

const JS = '/*'.concat('a'.repeat(30), '*/=1;alert(document.domain)');

/** A PNG that says how large it is, and holds next to nothing: 900 million pixels in a hundred kilobytes. */
export function giantPng(edge = 30_000): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(edge, 0);
  head.writeUInt32BE(edge, 4);
  head.set([8, 0, 0, 0, 0], 8);
  return png([['IHDR', head], ['IDAT', deflateSync(Buffer.alloc(edge * 100), { level: 9 })], ['IEND', Buffer.alloc(0)]]);
}

function png(chunks: readonly (readonly [string, Buffer])[]): Buffer {
  const written = chunks.map(([name, content]) => {
    const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
    const ends = Buffer.alloc(8);
    ends.writeUInt32BE(content.length, 0);
    ends.writeUInt32BE(crc32(named), 4);
    return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
  });
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...written]);
}

/** Many frames in one file. */
export async function frames(format: 'webp' | 'gif', count: number): Promise<Buffer> {
  const raw = Buffer.alloc(32 * 32 * 3 * count, 0).map((_, index) => (index * 7) % 256);
  const moving = sharp(raw, { raw: { width: 32, height: 32 * count, channels: 3, pageHeight: 32 } });
  return format === 'webp' ? moving.webp({ loop: 0, effort: 0 }).toBuffer() : moving.gif({ effort: 1 }).toBuffer();
}

export const REFUSED: readonly (readonly [string, () => Promise<Buffer> | Buffer])[] = [
  ['SVG', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
  ['SVG after a declaration', () => Buffer.from('<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>')],
  ['HTML as .jpg', () => Buffer.from('<!doctype html><script>alert(1)</script>')],
  ['PHP behind the mark of a JPEG', () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('<?php system($_GET[0]); ?>')])],
  ['GIF that is JavaScript', () => Buffer.from(`GIF89a${JS}`)],
  ['GIF with 300 frames', () => frames('gif', 300)],
  ['TIFF', () => sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } }).tiff().toBuffer()],
  ['PDF', () => Buffer.from('%PDF-1.7\n1 0 obj<</JS(app.alert(1))>>endobj')],
  ['ZIP', () => Buffer.from('PK\u0003\u0004')],
  ['nothing', () => Buffer.alloc(0)],
  ['a JPEG cut in half', async () => (await plainJpeg()).subarray(0, 900)],
  ['a PNG of 900 million pixels', () => giantPng()],
  ['a PNG that says one pixel too many a side', () => giantPng(5_200)],
  ['RIFF that is no WebP', () => Buffer.from('RIFF\u0010\0\0\0WAVEfmt ')],
];
