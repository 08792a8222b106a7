import { Injectable } from '@nestjs/common';
import QRCode from 'qrcode';
import { Config } from '../../platform/config/config.js';
import { Problem } from '../../platform/http/problem.js';
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
export async function picture(url: string, format: 'svg' | 'png'): Promise<CodePicture> {
  const shape = { errorCorrectionLevel: 'Q', margin: 4 } as const;
  return format === 'png'
    ? { bytes: await QRCode.toBuffer(url, { ...shape, width: 1024 }), mime: 'image/png' }
    : { bytes: Buffer.from(await QRCode.toString(url, { ...shape, type: 'svg' })), mime: 'image/svg+xml' };
}
