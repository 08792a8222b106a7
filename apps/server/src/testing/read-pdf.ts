import { inflateSync } from 'node:zlib';

/** What the pages of a document draw, in the order of the pages, as far as specs ask: the squares of a code, and how the type lies in it. */
export interface ReadPdf {
  readonly pages: readonly string[];
  /** Programs of fonts that lie in the document. */
  readonly fonts: number;
  readonly trimBoxes: number;
}

/** Reads documents of our own making: streams are deflated, and each page's content is one stream. */
export function readPdf(bytes: Buffer): ReadPdf {
  const text = bytes.toString('latin1');
  const streams = [...text.matchAll(/(\d+) 0 obj\n<<((?:(?!endobj)[\s\S])*?)>>\nstream\n/g)].map(({ 1: id = '', 2: entries = '', 0: head, index }) => {
    const length = Number(/\/Length (\d+)/.exec(entries)?.[1] ?? 0);
    return [id, bytes.subarray(index + head.length, index + head.length + length)] as const;
  });
  const byId = new Map(streams);
  const pages = [...text.matchAll(/\/Type \/Page\n[\s\S]*?\/Contents (\d+) 0 R/g)].map(([, id = '']) => inflateSync(byId.get(id) ?? Buffer.alloc(0)).toString('latin1'));
  return { pages, fonts: (text.match(/\/FontFile2 /g) ?? []).length, trimBoxes: (text.match(/\/TrimBox /g) ?? []).length };
}

/** The photographs that lie in a document, as they are. */
export function photosOf(bytes: Buffer): Buffer[] {
  const text = bytes.toString('latin1');
  return [...text.matchAll(/\d+ 0 obj\n<<((?:(?!endobj)[\s\S])*?)>>\nstream\n/g)]
    .filter(([, entries = '']) => entries.includes('/DCTDecode'))
    .map(({ 0: head, 1: entries = '', index }) => bytes.subarray(index + head.length, index + head.length + Number(/\/Length (\d+)/.exec(entries)?.[1] ?? 0)));
}

/** The code that a page draws, as a picture of black and white that a reader of codes takes. */
export function codeOf(page: string): { readonly pixels: Uint8ClampedArray; readonly side: number } {
  const boxes = page.split(/\nf\n/).map((part) => [...part.matchAll(/([-\d.]+) ([-\d.]+) ([-\d.]+) ([-\d.]+) re/g)].map((match) => match.slice(1).map(Number) as [number, number, number, number])).find((some) => some.length > 100) ?? [];
  const unit = Math.min(...boxes.map(([, , , height]) => height));
  const [left, top] = [Math.min(...boxes.map(([x]) => x)), Math.min(...boxes.map(([, y]) => y))];
  const modules = Math.round((Math.max(...boxes.map(([x, , width]) => x + width)) - left) / unit);
  const [scale, quiet] = [2, 4];
  const side = (modules + 2 * quiet) * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [x, y, width] of boxes) {
    const [column, row, across] = [(x - left) / unit, (y - top) / unit, width / unit].map(Math.round) as [number, number, number];
    for (let down = 0; down < scale; down++) {
      const from = ((row + quiet) * scale + down) * side + (column + quiet) * scale;
      for (let at = from; at < from + across * scale; at++) pixels.fill(0, at * 4, at * 4 + 3);
    }
  }
  return { pixels, side };
}
