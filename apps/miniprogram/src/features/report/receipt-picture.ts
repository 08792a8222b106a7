import { FONT_FAMILY, PALETTES } from '@yige/tokens';
import type { Receipt } from '@/contract';
import { savePicture } from '@/platform/save-picture';
import { shownLookupCode } from './lookup-code';

const WIDTH = 750;
const HEIGHT = 520;

/** Saves number and lookup code as a picture, in the light palette: it may be printed, and is looked at in sunlight. */
export function saveReceiptPicture(receipt: Receipt, words: { title: string; number: string; hint: string }): Promise<boolean> {
  return savePicture(WIDTH, HEIGHT, (pen) => {
    const { paper, ink, inkSoft, vermilion } = PALETTES.light;
    pen.fillStyle = paper;
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.fillStyle = vermilion;
    pen.fillRect(0, 0, 16, HEIGHT);
    pen.textBaseline = 'top';
    write(pen, words.title, 64, 56, 36, ink);
    write(pen, shownLookupCode(receipt.lookupCode), 64, 140, 76, ink, 'bold');
    write(pen, words.number, 64, 260, 34, inkSoft);
    wrapped(words.hint, 20).forEach((line, index) => write(pen, line, 64, 330 + index * 48, 30, inkSoft));
  });
}

function write(pen: CanvasRenderingContext2D, words: string, x: number, y: number, size: number, colour: string, weight = 'normal'): void {
  pen.font = `${weight} ${size}px ${FONT_FAMILY}`;
  pen.fillStyle = colour;
  pen.fillText(words, x, y);
}

/** Lines of at most `most` widths of a Chinese character; Latin letters count half. */
function wrapped(words: string, most: number): string[] {
  const lines = [''];
  let width = 0;
  for (const character of words) {
    const step = character.charCodeAt(0) < 0x2000 ? 0.55 : 1;
    if (width + step > most) {
      lines.push('');
      width = 0;
    }
    lines.push((lines.pop() ?? '') + character);
    width += step;
  }
  return lines;
}
