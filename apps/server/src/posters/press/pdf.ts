import { setImmediate as turn } from 'node:timers/promises';
import type { Writable } from 'node:stream';
import PDFDocument from 'pdfkit';
import { BLEED_MM, MARK_MM, runsOf, type Shape, type Sheet } from '../sheet/shapes.js';
import type { Weight } from '../type/typeface.js';
import { cropMarks } from './svg.js';

const POINTS = 72 / 25.4;
const pt = (mm: number): number => mm * POINTS;

export interface PdfOptions {
  readonly title: string;
  /** Of the whole document, for whoever has it read aloud: `zh-CN`. */
  readonly language: string;
  readonly bleed: boolean;
  readonly fonts: Readonly<Record<Weight, Buffer>>;
}

/**
 * Sheets as one document. A page is written as soon as it is drawn and forgotten; the fonts come last, with the characters that were used. Measured from the trim,
 * which stands in the page's boxes with the bleed (PDF 32000-1, 14.11.2).
 */
export async function writePdf(sheets: AsyncIterable<Sheet> | Iterable<Sheet>, { title, language, bleed, fonts }: PdfOptions, to: Writable): Promise<void> {
  const document = new PDFDocument({ autoFirstPage: false, margin: 0, pdfVersion: '1.7', lang: language, displayTitle: true, info: { Title: title, Creator: 'Yige' } });
  for (const [weight, bytes] of Object.entries(fonts)) document.registerFont(weight, bytes);
  const ended = new Promise<void>((resolve, reject) => {
    to.once('finish', resolve).once('error', reject);
    document.once('error', reject);
  });
  document.pipe(to);
  for await (const sheet of sheets) {
    drawPage(document, sheet, bleed);
    // A page leaves for the file before the next is drawn, or the document would be kept whole.
    do await turn(); while (to.writableNeedDrain);
  }
  document.end();
  await ended;
}

function drawPage(document: PDFKit.PDFDocument, { width, height, shapes }: Sheet, bleed: boolean): void {
  const margin = bleed ? BLEED_MM + MARK_MM : 0;
  document.addPage({ size: [pt(width + 2 * margin), pt(height + 2 * margin)], margin: 0 });
  const boxed = (around: number): number[] => [pt(margin - around), pt(margin - around), pt(margin + width + around), pt(margin + height + around)];
  const entries = document.page.dictionary.data as Record<string, unknown>;
  entries['TrimBox'] = boxed(0);
  entries['BleedBox'] = boxed(bleed ? BLEED_MM : 0);
  document.save().translate(pt(margin), pt(margin));
  const clip = bleed ? BLEED_MM : 0;
  document.save().rect(pt(-clip), pt(-clip), pt(width + 2 * clip), pt(height + 2 * clip)).clip();
  for (const shape of shapes) draw(document, shape);
  document.restore();
  if (bleed) for (const [from, to] of cropMarks(width, height)) document.moveTo(pt(from[0]), pt(from[1])).lineTo(pt(to[0]), pt(to[1])).lineWidth(pt(0.1)).stroke('#000000');
  document.restore();
}

function draw(document: PDFKit.PDFDocument, shape: Shape): void {
  switch (shape.kind) {
    case 'text':
      document.font(shape.weight).fontSize(pt(shape.size)).fillColor(shape.colour).text(shape.text, pt(shape.x), pt(shape.y), { lineBreak: false, baseline: 'alphabetic' });
      return;
    case 'box':
      if (shape.radius > 0) document.roundedRect(pt(shape.x), pt(shape.y), pt(shape.width), pt(shape.height), pt(shape.radius));
      else document.rect(pt(shape.x), pt(shape.y), pt(shape.width), pt(shape.height));
      if (shape.stroke !== null) document.lineWidth(pt(shape.stroke.width)).stroke(shape.stroke.colour);
      else document.fill(shape.fill ?? '#000000');
      return;
    case 'disc':
      document.circle(pt(shape.x), pt(shape.y), pt(shape.radius)).fill(shape.fill);
      return;
    case 'line':
      document.moveTo(pt(shape.from[0]), pt(shape.from[1])).lineTo(pt(shape.to[0]), pt(shape.to[1])).lineWidth(pt(shape.stroke.width)).stroke(shape.stroke.colour);
      return;
    case 'squares': {
      const unit = shape.size / shape.grid.length;
      for (const { x, y, width } of runsOf(shape.grid)) document.rect(pt(shape.x + x * unit), pt(shape.y + y * unit), pt(width * unit), pt(unit));
      document.fill('#000000');
      return;
    }
    case 'picture':
      document.image(Buffer.from(shape.jpeg), pt(shape.x), pt(shape.y), { width: pt(shape.size), height: pt(shape.size) });
      return;
  }
}
