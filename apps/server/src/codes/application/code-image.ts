import { Injectable } from '@nestjs/common';
import QRCode from 'qrcode';
import { Config } from '../../platform/config/config.js';
import { Problem } from '../../platform/http/problem.js';
import { drawing } from '../../platform/pictures/drawing.js';
import { Codes } from './codes.js';

export interface CodePicture {
  readonly bytes: Buffer;
  readonly mime: 'image/svg+xml' | 'image/png';
}

/** The printed form of a code: a plain link, so that any telephone's camera opens it. */
@Injectable()
export class CodeImage {
  constructor(
    private readonly codes: Codes,
    private readonly config: Config,
  ) {}

  /** @throws Problem for a code that nobody issued. */
  async of(code: string, format: 'svg' | 'png'): Promise<CodePicture> {
    const found = await this.codes.find(code);
    if (!found) throw new Problem('NOT_FOUND');
    return picture(`${this.config.publicUrl}/g/${found.code}`, format);
  }
}

/** Error correction Q: a quarter of the picture may be scratched or rained on; a quiet zone of four modules as ISO/IEC 18004 asks. */
const CORRECTION = { errorCorrectionLevel: 'Q' } as const;
const QUIET = 4;
const PNG_WIDTH = 1024;

/** An address as a code to print. */
export async function picture(url: string, format: 'svg' | 'png'): Promise<CodePicture> {
  return format === 'png' ? { bytes: await png(url), mime: 'image/png' } : { bytes: Buffer.from(await QRCode.toString(url, { ...CORRECTION, margin: QUIET, type: 'svg' })), mime: 'image/svg+xml' };
}

/** Packed beside the loop of events: a tenth of a second for each would hold up everybody, and anybody may ask for one. */
async function png(url: string): Promise<Buffer> {
  const { modules } = QRCode.create(url, CORRECTION);
  const side = modules.size + 2 * QUIET;
  const shades = Buffer.alloc(side * side, 255);
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) if (modules.get(row, column) !== 0) shades[(row + QUIET) * side + column + QUIET] = 0;
  }
  const sharp = await drawing();
  return sharp(shades, { raw: { width: side, height: side, channels: 1 } }).resize(PNG_WIDTH, PNG_WIDTH, { kernel: 'nearest' }).png().toBuffer();
}
