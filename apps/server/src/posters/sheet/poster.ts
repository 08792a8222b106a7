import type { SheetContent } from './content.js';
import { ACCENT, INK, mark, SOFT, squaresOf, stepNumber } from './parts.js';
import { type Faces, Pen } from './pen.js';
import { BLEED_MM, type Sheet } from './shapes.js';
import { type SheetTexts } from './texts/index.js';

const WIDTH = 210;
const HEIGHT = 297;
const LEFT = 18;
const RIGHT = WIDTH - LEFT;
const ROOM = RIGHT - LEFT;
const A5 = 148 / WIDTH;

/** For a stairwell, to be read at two metres: one sentence, the code, what happens next, whom to call in danger. A5 is the same sheet, made smaller. */
export function poster(size: 'a4' | 'a5', content: SheetContent, texts: SheetTexts, faces: Faces): Sheet {
  const scale = size === 'a4' ? 1 : A5;
  const pen = new Pen(faces, scale);
  head(pen, content, texts);
  if (content.mini === null) oneCode(pen, content, texts);
  else twoCodes(pen, content, content.mini, texts);
  danger(pen, texts);
  pen.text(`${texts.byHand} ${content.url.replace(/^https?:\/\//, '')}`, LEFT, 289.5, { size: 4.2, colour: SOFT, fit: ROOM });
  return { width: WIDTH * scale, height: HEIGHT * scale, title: `${texts.headline.join(' ')} · ${content.place}`, shapes: pen.shapes };
}

function head(pen: Pen, { place, grid, village, branch, district, town }: SheetContent, texts: SheetTexts): void {
  pen.box(-BLEED_MM / A5, -BLEED_MM / A5, WIDTH + (2 * BLEED_MM) / A5, 5 + BLEED_MM / A5, { fill: ACCENT });
  mark(pen, LEFT, 14, 10);
  pen.text(texts.product, LEFT + 13, 21.4, { size: 6.4, weight: 'bold', colour: INK });
  pen.text(`${district} · ${town}`, RIGHT, 21.2, { size: 4.8, colour: SOFT, align: 'right', fit: 110 });
  const size = pen.fitting(texts.headline, 33.5, 'bold', ROOM);
  const [leading, middle] = [size * 1.164, 80.5 - (33.5 - size) * 0.36];
  texts.headline.forEach((line, n) => pen.text(line, LEFT - size * 0.04, middle + (n - 0.5) * leading, { size, weight: 'bold', colour: INK }));
  pen.text(place, LEFT, 120.4, { size: 10.6, weight: 'bold', colour: INK, fit: ROOM });
  pen.text([grid, village, branch].filter((part) => part !== null && part !== '').join(' · '), LEFT, 129.8, { size: 5.4, colour: SOFT, fit: ROOM });
}

const FRAME = { radius: 5, stroke: { colour: INK, width: 0.9 } } as const;

function oneCode(pen: Pen, { url }: SheetContent, texts: SheetTexts): void {
  pen.box(LEFT, 138, 104, 114, FRAME);
  pen.squares(LEFT + 11, 149, 82, squaresOf(url));
  pen.text(texts.scan, LEFT + 52, 247, { size: 5.2, colour: INK, align: 'center', fit: 96 });
  const size = pen.fitting(texts.steps.map(({ title }) => title), 8, 'bold', RIGHT - 145);
  texts.steps.forEach(({ title, detail }, n) => {
    const top = 138 + n * 38.5;
    stepNumber(pen, n + 1, 136.4, top + 5.4, 5);
    pen.text(title, 145, top + 8.2, { size, weight: 'bold', colour: INK });
    pen.lines(detail, 131.4, top + 19, RIGHT - 131.4, 7.6, { size: 5.3, colour: SOFT });
  });
}

function twoCodes(pen: Pen, { url }: SheetContent, mini: Uint8Array, texts: SheetTexts): void {
  const [width, top] = [84, 134.5];
  for (const [left, caption] of [[LEFT, texts.scan], [RIGHT - width, texts.mini]] as const) {
    pen.box(left, top, width, 89.5, FRAME);
    pen.text(caption, left + width / 2, top + 85.2, { size: 4.8, colour: INK, align: 'center', fit: width - 8 });
  }
  pen.squares(LEFT + 10, top + 9, 64, squaresOf(url));
  pen.picture(RIGHT - width + 8, top + 6, 68, mini);
  texts.steps.forEach(({ title, detail }, n) => {
    const left = LEFT + n * 59.5;
    stepNumber(pen, n + 1, left + 4.2, 233.6, 4.2);
    pen.text(title, left + 11, 236.1, { size: 6.8, weight: 'bold', colour: INK, fit: 44 });
    pen.lines(detail, left, 245, 55, 6.2, { size: 4.5, colour: SOFT });
  });
}

function danger(pen: Pen, { danger: sentence, calls }: SheetTexts): void {
  pen.box(LEFT, 260, ROOM, 21, FRAME);
  pen.text(sentence, LEFT + 7, 273.2, { size: 7.4, weight: 'bold', colour: INK, fit: 64 });
  calls.forEach(([number, what], n) => {
    const left = LEFT + 77 + n * 32;
    const width = pen.text(number, left, 274.2, { size: 10.4, weight: 'bold', colour: INK });
    pen.text(what, left + width + 1.4, 273.6, { size: 4.2, colour: INK, fit: 30 - width });
  });
}
