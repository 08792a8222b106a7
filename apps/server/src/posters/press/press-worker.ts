import { createWriteStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { type SheetContent } from '../sheet/content.js';
import { charactersOf, drawSheet } from '../sheet/draw-sheet.js';
import type { Sheet } from '../sheet/shapes.js';
import { Typeface } from '../type/typeface.js';
import { writePdf } from './pdf.js';
import type { FromPress, PressOrder, SheetOrder, ToPress } from './press-order.js';
import { svgOf } from './svg.js';

/** The press: a thread of its own, so that whoever calls the service meanwhile notices nothing. It is told what to print, and writes one file. */
const PROGRESS_EVERY = 20;

if (!parentPort) throw new Error('the press is a thread of the service, not a program');
const service = parentPort;
const order = workerData as PressOrder;
const tell = (message: FromPress): void => service.postMessage(message);

const sheets = await received();
const characters = charactersOf(sheets.map((sheet) => ({ ...sheet, mini: null })), order.style);
const faces = { regular: await Typeface.of('regular', characters), bold: await Typeface.of('bold', characters) };

if (order.format === 'svg') {
  for await (const sheet of drawn()) await writeFile(order.file, svgOf(sheet, faces, order.style.bleed));
} else {
  const { title, style: { language, bleed } } = order;
  await writePdf(drawn(), { title, language, bleed, fonts: { regular: faces.regular.font(), bold: faces.bold.font() } }, createWriteStream(order.file));
}
tell({ made: sheets.length });
tell({ finished: true });
service.close();

/** The words of all sheets: some hundred bytes for each, needed whole, since the type is cut to the characters that are used. */
function received(): Promise<SheetOrder[]> {
  const all: SheetOrder[] = [];
  return new Promise((resolve) => {
    service.on('message', (message: ToPress) => {
      if ('complete' in message) resolve(all);
      else all.push(...message.sheets);
    });
  });
}

async function* drawn(): AsyncGenerator<Sheet> {
  let made = 0;
  for (const { miniFile, ...words } of sheets) {
    const content: SheetContent = { ...words, mini: miniFile === null ? null : await readFile(miniFile) };
    yield drawSheet(content, order.style, faces);
    if (++made % PROGRESS_EVERY === 0) tell({ made });
  }
}
