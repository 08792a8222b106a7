import type { SheetContent } from './content.js';
import { ACCENT, INK, mark, SOFT, squaresOf, stepNumber } from './parts.js';
import { type Faces, Pen } from './pen.js';
import { BLEED_MM, type Sheet } from './shapes.js';
import type { SheetTexts } from './texts/index.js';

const WIDTH = 100;
const HEIGHT = 140;
const LEFT = 7;
const RIGHT = WIDTH - LEFT;
const ROOM = RIGHT - LEFT;

/** For a door or a counter (门贴), read from close by. It has room for one code alone: a second would make both smaller than 45 mm. */
export function sticker(content: SheetContent, texts: SheetTexts, faces: Faces): Sheet {
  const pen = new Pen(faces);
  const { place, grid, village, branch, district, town, url } = content;
  pen.box(-BLEED_MM, -BLEED_MM, WIDTH + 2 * BLEED_MM, 3 + BLEED_MM, { fill: ACCENT });
  mark(pen, LEFT, 7.4, 6);
  pen.text(texts.product, LEFT + 8, 12, { size: 4, weight: 'bold', colour: INK });
  pen.text(`${district} · ${town}`, RIGHT, 11.9, { size: 3.1, colour: SOFT, align: 'right', fit: 52 });
  const size = pen.fitting(texts.headline, 16.6, 'bold', ROOM);
  const [leading, middle] = [size * 1.145, 41.5 - (16.6 - size) * 0.36];
  texts.headline.forEach((line, n) => pen.text(line, LEFT - size * 0.04, middle + (n - 0.5) * leading, { size, weight: 'bold', colour: INK }));
  pen.text(place, LEFT, 61.4, { size: 6, weight: 'bold', colour: INK, fit: ROOM });
  pen.text([grid, village, branch].filter((part) => part !== null && part !== '').join(' · '), LEFT, 66.6, { size: 3.3, colour: SOFT, fit: ROOM });
  pen.squares(LEFT, 72.5, 46.5, squaresOf(url));
  const step = pen.fitting(texts.steps.map(({ title }) => title), 4.3, 'bold', RIGHT - 66.8);
  texts.steps.forEach(({ title, detail }, n) => {
    const top = 72.5 + n * 16;
    stepNumber(pen, n + 1, 62.6, top + 2.6, 2.6);
    pen.text(title, 66.8, top + 4.1, { size: step, weight: 'bold', colour: INK });
    pen.lines(detail, 60, top + 9, RIGHT - 60, 3.9, { size: 2.8, colour: SOFT });
  });
  pen.box(LEFT, 122.6, ROOM, 10, { radius: 2.6, stroke: { colour: INK, width: 0.5 } });
  pen.text(texts.danger, LEFT + 3, 128.9, { size: 3.5, weight: 'bold', colour: INK, fit: 31 });
  texts.calls.forEach(([number, what], n) => {
    const left = LEFT + 36.6 + n * 16.2;
    const width = pen.text(number, left, 129.3, { size: 4.9, weight: 'bold', colour: INK });
    pen.text(what, left + width + 0.7, 129, { size: 2.2, colour: INK, fit: 15 - width });
  });
  pen.text(`${texts.byHand} ${url.replace(/^https?:\/\//, '')}`, LEFT, 137, { size: 2.4, colour: SOFT, fit: ROOM });
  return { width: WIDTH, height: HEIGHT, title: `${texts.headline.join(' ')} · ${place}`, shapes: pen.shapes };
}
