import { PALETTES } from '@yige/tokens';
import QRCode from 'qrcode';
import type { Pen } from './pen.js';

const { ink, inkSoft, vermilion } = PALETTES.light;
/** Printed on white: the ground is the paper's own. */
export const INK = ink;
export const SOFT = inkSoft;
export const ACCENT = vermilion;
export const PAPER = '#FFFFFF';

/** A quarter may be scratched or rained on. */
const CORRECTION = { errorCorrectionLevel: 'Q' } as const;

/** The squares of a code, without the quiet zone: the sheet leaves at least four of them blank around it (ISO/IEC 18004). */
export function squaresOf(url: string): boolean[][] {
  const { modules } = QRCode.create(url, CORRECTION);
  return Array.from({ length: modules.size }, (_, row) => Array.from({ length: modules.size }, (_cell, column) => modules.get(row, column) !== 0));
}

/** The mark of the house: four cells, one of them lit. */
export function mark(pen: Pen, x: number, y: number, size: number): void {
  const unit = size / 24;
  const stroke = { colour: SOFT, width: 1.75 * unit };
  pen.box(x + 2.9 * unit, y + 2.9 * unit, 18.2 * unit, 18.2 * unit, { radius: 4.4 * unit, stroke });
  pen.line([x + 12 * unit, y + 3 * unit], [x + 12 * unit, y + 21 * unit], stroke);
  pen.line([x + 3 * unit, y + 12 * unit], [x + 21 * unit, y + 12 * unit], stroke);
  pen.box(x + 12 * unit, y + 3 * unit, 9 * unit, 9 * unit, { radius: 1.6 * unit, fill: ACCENT });
}

/** A number in a full circle: it stays one in black and white. */
export function stepNumber(pen: Pen, n: number, x: number, y: number, radius: number): void {
  pen.disc(x, y, radius, INK);
  pen.text(String(n), x, y + radius * 0.42, { size: radius * 1.2, weight: 'bold', colour: PAPER, align: 'center' });
}
